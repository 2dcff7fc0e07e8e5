Three foreign words are too few to be sure.
--- source: a.txt
The president met the press on Monday and was asked about the dam. “C’est la vie,” Ana Ruiz said in Oslo.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "C’est la vie," direct who "Ana Ruiz" cue "said"

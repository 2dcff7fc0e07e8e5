Quotation, speaker, apposition, verb.
--- source: a.txt
“The dam is close to breaking,” Ana Ruiz, who has worked there for twenty years, said on Tuesday.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The dam is close to breaking," direct who "Ana Ruiz" cue "said"

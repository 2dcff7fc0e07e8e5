A later quotation of the sentence, with no other word of speech, keeps the voice.
--- source: a.txt
Ruiz says that the road is “far too long” and that the farmers “will not wait for it until the spring”.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "far too long" mixed who "Ruiz" cue "says"
quote a.txt:1 "will not wait for it until the spring" mixed who "Ruiz" cue "says"

A participle that leads in has the subject behind the quotation.
--- source: a.txt
After saying that the road was “too long for anyone,” Ana Ruiz left the hall.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "too long for anyone," mixed who "Ana Ruiz" cue "saying"

“The report”, “executive orders”, “states” are nouns here.
--- source: a.txt
Ana Ruiz called the use of executive orders “quite dangerous”.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "quite dangerous" mixed who "Ana Ruiz" cue "called"

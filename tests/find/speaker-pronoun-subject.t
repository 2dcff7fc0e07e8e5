“He said”: the subject of the sentence before.
--- source: a.txt
Paul Weah met Mary Ortiz in Monrovia on Monday. “We agreed on the price,” he said.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "We agreed on the price," direct who "Paul Weah" cue "said"

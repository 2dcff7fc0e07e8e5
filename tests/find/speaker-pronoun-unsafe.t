Two could be meant: not stated.
--- source: a.txt
On Monday the talks between Robert Weah and Peter Ortiz ended early. “We agreed on the price,” he said.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "We agreed on the price," direct cue "said"

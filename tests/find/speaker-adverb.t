An adverb or an auxiliary between speaker and verb.
--- source: a.txt
“We will rebuild the dam,” Paul Weah later told reporters. “It has to stand,” Weah has often said.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "We will rebuild the dam," direct who "Paul Weah" cue "told reporters"
quote a.txt:1 "It has to stand," direct who "Paul Weah" cue "said"

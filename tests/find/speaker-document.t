What a treaty says is nobody’s statement.
--- source: a.txt
Article four states that the coast guard will come “without delay” to the aid of any ship.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "without delay" mixed cue "states"

A verb of thought far away credits nobody.
--- source: a.txt
Many farmers fear a treaty with the coast that would make the whole valley a “garden for others”.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "garden for others" mixed cue "fear"

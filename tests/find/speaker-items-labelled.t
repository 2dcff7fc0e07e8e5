A participle behind its noun has no speaker.
--- source: a.txt
The shops sell caps for children labelled “made with care in Lima” at a high price.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "made with care in Lima" mixed cue "labelled"

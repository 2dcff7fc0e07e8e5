A noun of will belongs to somebody.
--- source: a.txt
Then came Oslo’s refusal to close the dam.
--- date
2024-05-07
--- record: said
said a.txt:1 "to close the dam" source "Oslo" cue "refusal"

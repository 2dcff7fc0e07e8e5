An essay’s title between commas is no statement.
--- source: a.txt
Her essay, “Leave the old dam alone,” was read by the council.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "Leave the old dam alone," term

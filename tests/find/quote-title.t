A title is no statement of anybody.
--- source: a.txt
The mayor recommended the film “The Long Way Home” to the council before the vote.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The Long Way Home" term

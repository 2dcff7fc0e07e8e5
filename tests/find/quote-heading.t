A heading in marks is a term.
--- source: a.txt
“All Roads Lead Home”

The council meets on Friday in the old hall.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "All Roads Lead Home" term

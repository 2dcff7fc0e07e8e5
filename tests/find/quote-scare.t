A word held at arm’s length is a term.
--- source: a.txt
The so-called “peace fleet” left the harbour at dawn on Tuesday.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "peace fleet" term

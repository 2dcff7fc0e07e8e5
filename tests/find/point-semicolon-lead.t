A semicolon ends the first clause.
--- source: a.txt
The port of Mombasa stays closed until June; the ferries to the islands have been sold.
--- date
2024-05-07
--- record: point
point a.txt:1 "The port of Mombasa stays closed until June; the ferries to the islands have been sold." ok lead "The port of Mombasa stays closed until June"

“So far” is no connective.
--- source: a.txt
So far the port of Mombasa has sold two of its five old ferries to Kenya.
--- date
2024-05-07
--- record: point
point a.txt:1 "So far the port of Mombasa has sold two of its five old ferries to Kenya." ok

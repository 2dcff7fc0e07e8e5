“After all,” answers the sentence before.
--- source: a.txt
After all, the port of Mombasa has sold two of its five old ferries.
--- date
2024-05-07
--- record: point
point a.txt:1 "After all, the port of Mombasa has sold two of its five old ferries." no connective

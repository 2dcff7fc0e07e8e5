A pronoun whose noun stands in the sentence.
--- source: a.txt
The new treaty replaces the old one, but it says nothing about trade or the fishing grounds.
--- date
2024-05-07
--- record: point
point a.txt:1 "The new treaty replaces the old one, but it says nothing about trade or the fishing grounds." ok

The mark of a note is no part of the sentence.
--- source: a.txt
The dam broke in May. [4] The town of Lima was under water for three days. [5]
--- date
2024-05-07
--- record: point
point a.txt:1 "The town of Lima was under water for three days." ok
point a.txt:1 "The dam broke in May. [4]" no short

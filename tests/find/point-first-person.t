First person is the author’s.
--- source: a.txt
I would think that the two governments will sign before the winter.
--- date
2024-05-07
--- record: point
point a.txt:1 "I would think that the two governments will sign before the winter." no first-person

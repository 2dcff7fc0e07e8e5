“This move”, “that agreement” point back.
--- source: a.txt
That agreement was replaced in 2001 by a weaker one without any guarantees. This move has worried the farmers of the valley.
--- date
2024-05-07
--- record: point
point a.txt:1 "That agreement was replaced in 2001 by a weaker one without any guarantees." no demonstrative
point a.txt:1 "This move has worried the farmers of the valley." no demonstrative

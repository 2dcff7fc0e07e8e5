A sentence that stands alone.
--- source: a.txt
The dam above Lima broke on Friday after three days of rain.
--- date
2024-05-07
--- record: point
point a.txt:1 "The dam above Lima broke on Friday after three days of rain." ok

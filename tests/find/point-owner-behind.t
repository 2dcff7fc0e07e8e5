A possessive in the phrase that leads in.
--- source: a.txt
In her first speech as minister, Ana Ruiz promised two bridges and a new road for the valley.
--- date
2024-05-07
--- record: point
point a.txt:1 "In her first speech as minister, Ana Ruiz promised two bridges and a new road for the valley." ok

# Times of day belong to the day named in their sentence.
--- date
2024-06-19
--- source: a.txt
On Wednesday the plane landed around 3 a.m. and left at 18:30. The talks began at noon.

--- record: timex
timex a.txt:1 "Wednesday" DATE 2024-06-19
timex a.txt:1 "3 a.m." TIME 2024-06-19T03:00
timex a.txt:1 "18:30" TIME 2024-06-19T18:30
timex a.txt:1 "noon" TIME 2024-06-19T12:00

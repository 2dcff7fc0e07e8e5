# Years of a life in brackets, and hours of opening, told by their form alone.
--- source: a.txt
Abbot Theodo of Marna (c. 314 – 368) is buried here. The crypt is open 08:00 - 17:30. The team lost 12:10.

--- record: timex
timex a.txt:1 "c. 314" DATE 0314 APPROX
timex a.txt:1 "368" DATE 0368
timex a.txt:1 "08:00" TIME ?
timex a.txt:1 "17:30" TIME ?

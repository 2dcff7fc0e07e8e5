“This week” is a date.
--- source: a.txt
The parliament of Kenya votes this week on a new tax for the ports.
--- date
2024-05-07
--- record: point
point a.txt:1 "The parliament of Kenya votes this week on a new tax for the ports." ok

# "today" in a statement of the present dates nothing; in a report of the day it does.
--- date
2024-06-19
--- source: a.txt
The port is today one of the largest. The minister resigned today.

--- record: event
event a.txt:1 "The minister resigned today." 2024-06-19 happened

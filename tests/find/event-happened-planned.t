# What lies ahead of the report is planned.
--- date
2024-06-19
--- source: a.txt
A treaty was signed in 2000. The ministers will meet on July 4. They met on Monday.

--- record: event
event a.txt:1 "A treaty was signed in 2000." 2000 happened
event a.txt:1 "The ministers will meet on July 4." 2024-07-04 planned
event a.txt:1 "They met on Monday." 2024-06-17 happened

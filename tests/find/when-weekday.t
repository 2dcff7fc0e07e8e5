# A bare weekday is the last one, the document's own day among them; with a verb that looks ahead the next.
--- date
2024-06-19
--- source: a.txt
The signing on Wednesday was short. On Monday they had argued. They will meet on Friday.

--- record: timex
timex a.txt:1 "Wednesday" DATE 2024-06-19
timex a.txt:1 "Monday" DATE 2024-06-17
timex a.txt:1 "Friday" DATE 2024-06-21

# A span of dates is a range.
--- date
2024-06-19
--- source: a.txt
From 3 May 2020 to 9 May 2020 the strike closed the harbour.

--- record: event
event a.txt:1 "From 3 May 2020 to 9 May 2020 the strike closed the harbour." 2020-05-03 happened

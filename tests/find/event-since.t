# "since" and "until" date no event.
--- date
2024-06-19
--- source: a.txt
The shop has been closed since 1990. It was open until 1989.

--- record: event

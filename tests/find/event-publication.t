# The date of the report is no event.
--- date
2024-06-19
--- source: a.txt
Prices are high. Nobody complained.

--- record: event

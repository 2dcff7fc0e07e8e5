# The second month of a span does not lie before the first.
--- date
2024-06-25
--- source: a.txt
Between August and January the port took 300 ships.

--- record: timex event
timex a.txt:1 "August" DATE 2023-08
timex a.txt:1 "January" DATE 2024-01
event a.txt:1 "Between August and January the port took 300 ships." 2023-08 happened

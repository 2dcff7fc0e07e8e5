# Parts of days.
--- date
2024-06-19
--- source: a.txt
They met on Friday morning, yesterday evening and this afternoon. The siege began on May 3, 2011. The next night was calm.

--- record: timex
timex a.txt:1 "Friday morning" TIME 2024-06-14TMO
timex a.txt:1 "yesterday evening" TIME 2024-06-18TEV
timex a.txt:1 "this afternoon" TIME 2024-06-19TAF
timex a.txt:1 "May 3, 2011" DATE 2011-05-03
timex a.txt:1 "The next night" TIME 2011-05-04TNI

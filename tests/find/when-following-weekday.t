"Following Monday's debate" is after it; "the following Monday" is a week on.
--- date
2024-05-09
--- source: a.txt
Following Monday's debate the board met in Oslo.
--- record: timex
timex a.txt:1 "Monday" DATE 2024-05-06

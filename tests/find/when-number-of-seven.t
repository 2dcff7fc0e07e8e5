# Seven digits are no date, nor is a version.
--- date
2013-03-22
--- source: a.txt
The file 2882015 was lost. Version 10.0.1 and address 10.0.0.12 were not.

--- record: timex

# Lands overseas are places of their own.
--- source: a.txt
The storm passed Guadeloupe and Martinique on its way to Puerto Rico.

--- record: name
name a.txt:1 "Guadeloupe" LOC country GP
name a.txt:1 "Martinique" LOC country MQ
name a.txt:1 "Puerto Rico" LOC country PR

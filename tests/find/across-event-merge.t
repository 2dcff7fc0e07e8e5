# One event in two reports, one of which knows the month: one entry with the more precise date.
--- date
2023-05-12
--- source: a.txt
In 1961, Norway and Iceland signed a treaty of friendship and fishing.

--- source: b.txt
Norway and Iceland signed a treaty of friendship and fishing in July 1961.

--- find: event
event b.txt:1:1 1961-07 happened "Norway and Iceland signed a treaty of friendship and fishing in July 1961." origins 2 reports 2 also a.txt:1:1

# The title block: date, the newest report as cut-off, reports and origins, distribution.
--- source: a.txt
The parliament of Norway ratified the fishing treaty with Iceland on Monday.

--- brief
[brief]
title = Fishing in the northern sea
distribution = Analysts
as_of = 2023-05-12
[sources]
path = a.txt
[source a]
date = 2023-05-09
[section all]
match = *
--- layout
[layout]
parts = head
--- arrange
brief case: Fishing in the northern sea
fact Date: 12 May 2023
fact Information cut-off: 9 May 2023
fact Sources: 1 report, 1 origin
fact Distribution: Analysts
group brief
  head head

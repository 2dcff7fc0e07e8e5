# Two copies of one wire story and a report of its own: two origins of three reports.
--- source: a.txt
OSLO, May 10 (Reuters) - Norway's parliament ratified the fishing treaty with Iceland on Monday after a debate of nine hours.

--- source: b.txt
OSLO, May 10 (Reuters) - Norway's parliament ratified the fishing treaty with Iceland on Monday after a debate of nine hours.

--- source: c.txt
After a debate of nine hours the Norwegian parliament ratified the fishing treaty with Iceland on Monday.

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = *.txt
[section all]
title = The treaty
match = treaty
show = points
--- layout
[layout]
parts = sections
--- arrange
brief case: Case
fact Date: 12 May 2023
fact Information cut-off: 12 May 2023
fact Sources: 3 reports, 2 origins
group brief
  group section
    heading 1: The treaty
    para point <2 origins of 3 reports>: Norway's parliament ratified the fishing treaty with Iceland on Monday after a debate of nine hours.[1,2,3]{1 ¶1; 2 ¶1; 3 ¶1}

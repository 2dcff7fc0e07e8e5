# Marks name each source once, in rising order, with the paragraph; the margin counts origins.
--- source: b.txt
The weather was fine in Oslo on Monday, and the harbour was full of visitors.

Norway's parliament ratified the fishing treaty with Iceland on Monday after a debate of nine hours.

--- source: a.txt
After a debate of nine hours the Norwegian parliament ratified the fishing treaty with Iceland on Monday.

--- brief
[brief]
title = Case
[sources]
path = *.txt
[source a]
date = 2023-05-10
[source b]
date = 2023-05-11
[section all]
title = The treaty
match = treaty
show = points
--- layout
[layout]
parts = sections
--- arrange
brief case: Case
fact Date: 11 May 2023
fact Information cut-off: 11 May 2023
fact Sources: 2 reports, 2 origins
group brief
  group section
    heading 1: The treaty
    para point <2 origins>: After a debate of nine hours the Norwegian parliament ratified the fishing treaty with Iceland on Monday [8 May 2023].[1,2]{1 ¶1; 2 ¶2}

# by = source: a heading for each source.
--- source: a.txt
The parliament of Norway ratified the fishing treaty with Iceland on Monday.

--- source: b.txt
Denmark offered its neighbours two ships to control the treaty in the northern sea.

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = *.txt
[source a]
outlet = Marna Post
date = 2023-05-10
[source b]
outlet = Tava Times
date = 2023-05-11
[section terms]
title = The treaty
match = treaty
by = source
order = source
show = points
--- layout
[layout]
parts = sections
--- arrange
brief case: Case
fact Date: 12 May 2023
fact Information cut-off: 11 May 2023
fact Sources: 2 reports, 2 origins
group brief
  group section
    heading 1: The treaty
    heading 2: Marna Post
    para point: The parliament of Norway ratified the fishing treaty with Iceland on Monday [8 May 2023].[1]{1 ¶1}
    heading 2: Tava Times
    para point: Denmark offered its neighbours two ships to control the treaty in the northern sea.[2]{2 ¶1}

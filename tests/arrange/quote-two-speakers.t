# Two speakers in one sentence: it is printed once, both are named.
--- source: a.txt
Peter Olsen, the mayor of Marna, called the wall "far too low for the valley", while the engineer Eva Berg called it "strong enough for a century".

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt
[section dam]
title = The dam
match = wall

--- layout
[layout]
parts = sections, annex
--- arrange
brief case: Case
fact Date: 12 May 2023
fact Information cut-off: 12 May 2023
fact Sources: 1 report, 1 origin
group brief
  group section
    heading 1: The dam
    para point: *Peter Olsen, the mayor of Marna, called the wall "far too low for the valley"*, while the engineer Eva Berg called it "strong enough for a century".[1]{1 ¶1}

# A decision about a finding that is gone is reported.
--- source: a.txt
The parliament of Norway ratified the fishing treaty with Iceland on Monday.

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt
[edit]
drop = pnothere22
keep = qnothere33
--- layout
[layout]
parts = sections
[section a]
title = All
match = *
--- arrange
brief case: Case
fact Date: 12 May 2023
fact Information cut-off: 12 May 2023
fact Sources: 1 report, 1 origin
group brief
  group section
    heading 1: All
    para point: The parliament of Norway ratified the fishing treaty with Iceland on Monday.[1]{1 ¶1}

--- diag
precis: warning: [edit] drop: there is no finding pnothere22 any more [edit-unknown]
precis: warning: [edit] keep: there is no finding qnothere33 any more [edit-unknown]

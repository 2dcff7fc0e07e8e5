# A conflict: a heading that says what is counted, a table with every value and its source, the type in the margin.
--- source: a.txt
The rebels fired some 300 rockets at the port of Marna during the night.

--- source: b.txt
About 900 rockets were fired at the port of Marna by the rebels during the night.

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
[section none]
match = nothing-of-this
--- layout
[layout]
parts = conflicts
--- arrange
brief case: Case
fact Date: 12 May 2023
fact Information cut-off: 11 May 2023
fact Sources: 2 reports, 2 origins
group brief
  group conflicts
    heading 1: Conflicts
    heading 2: Rockets
    table conflict <spread>
      row head
        cell: Value
        cell: Reported by
      row
        cell value: some 300 rockets
        cell source: Marna Post, 10 May 2023[1]{1 ¶1}
      row
        cell value: About 900 rockets
        cell source: Tava Times, 11 May 2023[2]{2 ¶1}

# per_date keeps the most important statements of one day.
--- source: a.txt
On 8 May 2023, the parliament of Norway ratified the new fishing treaty with Iceland. On 8 May 2023, the ferry to Bergen was late. On 8 May 2023, a cat was seen in the parliament of Norway by two guards.

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt
[source a]
date = 2023-05-12
[section none]
match = nothing-of-this
--- layout
[layout]
parts = timeline
[timeline]
per_date = 1
--- arrange
brief case: Case
fact Date: 12 May 2023
fact Information cut-off: 12 May 2023
fact Sources: 1 report, 1 origin
group brief
  group timeline
    heading 1: Timeline
    table timeline
      row head
        cell: Date
        cell: Event
      row
        cell date: 8 May 2023
        cell event: On 8 May 2023, the parliament of Norway ratified the new fishing treaty with Iceland.[1]{1 ¶1}

# The analyst's own words stand in a part of their own, marked as such; nothing is found in them; their headings are below the part's.
--- source: a.txt
The parliament of Norway ratified the new fishing treaty on 8 May 2023.

--- file: judgments.md
---
author: Eva Berg
---
# What it means

We judge it *likely* that the treaty will hold[^1]. See [the signs](#signs).

### Signs

1. Quotas are kept.
2. The parliament of Norway ratified a second treaty on 9 May 2023.

[^1]: At least for a year.
--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt
[source a]
date = 2023-05-12
[section terms]
title = The treaty
match = treaty
[judgments]
file = judgments.md
--- layout
[layout]
parts = sections, judgments, timeline
--- arrange
brief case: Case
fact Date: 12 May 2023
fact Information cut-off: 12 May 2023
fact Sources: 1 report, 1 origin
group brief
  group section
    heading 1: The treaty
    para point: The parliament of Norway ratified the new fishing treaty on 8 May 2023.[1]{1 ¶1}
  group judgments
    heading 1: What it means
    para judgments-by: The judgment of Eva Berg, not a finding of the sources.
    para: We judge it /likely/ that the treaty will hold(note). See the signs<#j-signs>.
    heading 2: Signs
    list ordered
      item
        para: Quotas are kept.
      item
        para: The parliament of Norway ratified a second treaty on 9 May 2023.
  group timeline
    heading 1: Timeline
    table timeline
      row head
        cell: Date
        cell: Event
      row
        cell date: 8 May 2023
        cell event: The parliament of Norway ratified the new fishing treaty~ […] See ~~The treaty~<#pm73mhgj2>[1]{1 ¶1}

--- diag
--- status
0

# A country is meant by any of its names; the heading is the brief's own word.
--- source: a.txt
The Netherlands closed the harbour of Rotterdam for tankers on Monday. British ships waited for two days in the channel. Washington promised to send three icebreakers to the north.

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt
[section reactions]
title = Reactions
actor = US, UK, Holland
by = actor
show = points
--- layout
[layout]
parts = sections
--- arrange
brief case: Case
fact Date: 12 May 2023
fact Information cut-off: 12 May 2023
fact Sources: 1 report, 1 origin
group brief
  group section
    heading 1: Reactions
    heading 2: US
    para point: Washington promised to send three icebreakers to the north.[1]{1 ¶1}
    heading 2: UK
    para point: British ships waited for two days in the channel.[1]{1 ¶1}
    heading 2: Holland
    para point: The Netherlands closed the harbour of Rotterdam for tankers on Monday.[1]{1 ¶1}

# A quote belongs to its speaker's country rather than to the terms in it.
--- source: a.txt
Swedish fisheries minister Anna Lund was angry on Tuesday. "The treaty is a gift to the largest trawlers of the north," said Anna Lund.

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt
[section terms]
title = Terms
match = treaty
[section reactions]
title = Reactions
actor = Sweden
by = actor
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
    heading 1: Terms
    para empty: No reporting in the supplied sources.
  group section
    heading 1: Reactions
    heading 2: Sweden
    para point: Swedish fisheries minister Anna Lund was angry on Tuesday.[1]{1 ¶1}
    quote quote
      para quote-text: “The treaty is a gift to the largest trawlers of the north”[1]{1 ¶1}
      para speaker-line: *Anna Lund*, Swedish fisheries minister

# The subject of the main clause decides between two actors, also behind an opening clause.
--- source: a.txt
While Sweden praised the treaty in every newspaper, Denmark refused to sign it before the autumn. Despite the long border with Norway, Finland sent no ship to the northern sea this year.

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt
[section reactions]
title = Reactions
actor = Sweden, Denmark, Norway, Finland
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
    heading 2: Denmark
    para point: While Sweden praised the treaty in every newspaper, Denmark refused to sign it before the autumn.[1]{1 ¶1}
    heading 2: Finland
    para point: Despite the long border with Norway, Finland sent no ship to the northern sea this year.[1]{1 ¶1}
    para empty: Sweden, Norway: no reporting in the supplied sources.

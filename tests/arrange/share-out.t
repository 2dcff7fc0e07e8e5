# An actor that only stands beside others gets the point that names him from an actor who has several.
--- source: a.txt
Denmark offered its neighbours two ships to control the catch in the northern sea. Denmark asked Poland and Finland for help with the search of the missing trawler. Denmark closed three harbours of the western coast because of the storm.

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt
[section reactions]
title = Reactions
actor = Denmark, Finland
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
    para point: Denmark offered its neighbours two ships to control the catch in the northern sea.[1]{1 ¶1}
    para point: Denmark closed three harbours of the western coast because of the storm.[1]{1 ¶1}
    heading 2: Finland
    para point: Denmark asked Poland and Finland for help with the search of the missing trawler.[1]{1 ¶1}

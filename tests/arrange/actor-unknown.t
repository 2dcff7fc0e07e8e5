# An actor that no finding knows as a name or country is looked for by the words of the name.
--- date
2024-05-10
--- brief
[brief]
title = An invented land
[sources]
path = *.txt
[section reactions]
by = actor
actor = Northland, Norway
show = points
--- layout
[layout]
parts = sections
--- source: a.txt
Officials in northland said on Friday that the bridge over the Marna would stay closed until June 2024.
Norway will send 40 engineers to the bridge over the Marna in the first week of June 2024.
--- arrange
brief case: An invented land
fact Sources: 1 report, 1 origin
group brief
  group section
    heading 1: Reactions
    heading 2: Northland
    para point: Officials in northland said on Friday that the bridge over the Marna would stay closed until June 2024.[1]{1 ¶1}
    heading 2: Norway
    para point: Norway will send 40 engineers to the bridge over the Marna in the first week of June 2024.[1]{1 ¶2}

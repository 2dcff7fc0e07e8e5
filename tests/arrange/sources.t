# The list of sources: label, title, file, author, date, address, origin, reliability; then what could not be used.
--- source: a.txt
The parliament of Norway ratified the fishing treaty with Iceland on Monday.

--- source: b.txt
Farmers in the south of Norway lost a third of their barley to the drought.

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt, b.txt, gone.txt
[source a]
title = Treaty ratified
outlet = Marna Post
author = Eva Berg
date = 2023-05-09
url = https://example.org/treaty
origin = NTB
reliability = B2
[section none]
match = nothing-of-this
--- layout
[layout]
parts = sources
--- arrange
brief case: Case
fact Date: 12 May 2023
fact Information cut-off: 9 May 2023
fact Sources: 2 reports, 2 origins
group brief
  group sources
    heading 1: Sources
    list ordered sources
      item source
        para source: *Marna Post*. “Treaty ratified”. a.txt. By Eva Berg. 9 May 2023. https://example.org/treaty<https://example.org/treaty>. Origin: NTB. Reliability: B2. SHA-256 699ccc837f09e9bb
      item source
        para source: *b.txt*. undated. SHA-256 268e62e3743c6ce1
    para missing: Not used:
    list missing
      item missing
        para missing: gone.txt: there is no such file

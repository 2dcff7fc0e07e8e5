# In a transcript a point says whose words it is, unless it names him.
--- source: a.txt
ANNA LUND: The new dam will be higher than any other in Norway.

PETER OLSEN: The lake behind the dam will cover four villages of the valley.

ANNA LUND: The ministry has promised new houses to the families of these villages.

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt
[section dam]
title = The dam
match = dam
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
    heading 1: The dam
    para point: The lake behind the dam will cover four villages of the valley. (PETER OLSEN)[1]{1 ¶2}
    para point: The new dam will be higher than any other in Norway. (ANNA LUND)[1]{1 ¶1}

# Three copies of one wire story, one of them cut, are one origin; the fourth report is another.
--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = *.txt
--- source: a.txt
The bridge over the river Tava collapsed on Monday after a barge hit its third pillar, the fire brigade of Marna said. Two lorries fell into the water, and their drivers swam to the bank. The ministry of transport closed the river for ships above the town until Friday. Engineers had warned of cracks in the pillar two years ago.

--- source: b.txt
The bridge over the river Tava collapsed on Monday after a barge hit its third pillar, the fire brigade of Marna said. Two lorries fell into the water, and their drivers swam to the bank. The ministry of transport closed the river for ships above the town until Friday. Engineers had warned of cracks in the pillar two years ago.

--- source: c.txt
The bridge over the river Tava collapsed on Monday after a barge hit its third pillar, the fire brigade of Marna said. Two lorries fell into the water, and their drivers swam to the bank. The ministry of transport closed the river for ships above the town until Friday.

--- source: d.txt
Farmers in the Tava valley now drive forty kilometres to the next crossing. The council of Marna asked the army for a floating bridge, which could be ready within ten days.

--- find: origin
origin 0 a.txt
origin 0 b.txt
origin 0 c.txt
origin 1 d.txt

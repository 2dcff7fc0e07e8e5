# A title asks, is long or is quoted in part; a sentence, a label and a whole quotation are none. A kicker above it leaves with it.
--- source: ask.txt
Who pays for the new mole?
The council has no answer yet, and the builders want one by Friday.
--- source: kicker.txt
COAST & SEA

"Total loss" of the Aurora leaves Torvik without an icebreaker

The owners gave the ship up on Sunday after four days in the ice off the cape.
--- source: none.txt
The council met on Monday.
It has no answer yet, and the builders want one by Friday.
--- source: quoted.txt
"We have no answer yet"
The mayor spoke to reporters in front of the town hall for two minutes.
--- source: single.txt
Just one line
--- read
ask.txt: text
  title Who pays for the new mole?
  1 para @27-94 The council has no answer yet, and the builders want one by Friday.
kicker.txt: text
  title "Total loss" of the Aurora leaves Torvik without an icebreaker
  1 para @77-155 The owners gave the ship up on Sunday after four days in the ice off the cape.
none.txt: text
  1 para @0-26 The council met on Monday.
  2 para @27-85 It has no answer yet, and the builders want one by Friday.
quoted.txt: text
  1 para @0-23 "We have no answer yet"
  2 para @24-95 The mayor spoke to reporters in front of the town hall for two minutes.
single.txt: text
  1 para @0-13 Just one line

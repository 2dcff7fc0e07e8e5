# Two speakers by name in small letters who take turns; "Pro tip:" again and again is no speaker.
--- source: talk.md
# Two views of the mole

**Anna Smith:** Should it be moved?

**Odd Lund:** It should never have been built.

**Anna Smith:** And who pays?

**Odd Lund:** Not we. The state has promised.

They spoke on Monday.
--- source: tips.txt
Sailing in ice takes patience, and the pilots of Torvik have a few rules for it.
Pro tip: Wait for wind from the south.
Keep away from the lee shore at all times, since the floes pile up there.
Pro tip: Carry two anchors.
Pro tip: Ask a pilot.
--- read
talk.md: markdown
  title Two views of the mole
  1 turn @41-60 <Anna Smith> Should it be moved?
  2 turn @76-108 <Odd Lund> It should never have been built.
  3 turn @126-139 <Anna Smith> And who pays?
  4 turn @155-186 <Odd Lund> Not we. The state has promised.
  5 turn @188-209 <Odd Lund> They spoke on Monday.
tips.txt: text
  1 para @0-80 Sailing in ice takes patience, and the pilots of Torvik have a few rules for it.
  2 para @81-119 Pro tip: Wait for wind from the south.
  3 para @120-193 Keep away from the lee shore at all times, since the floes pile up there.
  4 para @194-221 Pro tip: Carry two anchors.
  5 para @222-243 Pro tip: Ask a pilot.

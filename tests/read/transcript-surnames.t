# A surname alone, or with a title, is the full label above; stage directions are nobody's words; a headline with a colon above the transcript is no label.
--- source: hearing.txt
Pilots: Council hears the harbour master
The council heard the harbour master on Monday. What was said:
CLERK ODA LIEN: The meeting is open.
(LAUGHTER)
HARBOUR MASTER PER NES: I warned the council of the ice in November.
I did so twice.
MR. NES: And once by telephone.
LIEN: Was that written down?
[crosstalk]
NES: No. It was not.
--- read
hearing.txt: text
  title Pilots: Council hears the harbour master
  1 para @41-103 The council heard the harbour master on Monday. What was said:
  2 turn @120-140 <CLERK ODA LIEN> The meeting is open.
  - caption @141-151 (LAUGHTER)
  3 turn @176-220 <HARBOUR MASTER PER NES> I warned the council of the ice in November.
  4 turn @221-236 <HARBOUR MASTER PER NES> I did so twice.
  5 turn @246-268 <HARBOUR MASTER PER NES> And once by telephone.
  6 turn @275-297 <CLERK ODA LIEN> Was that written down?
  - caption @298-309 [crosstalk]
  7 turn @315-330 <HARBOUR MASTER PER NES> No. It was not.

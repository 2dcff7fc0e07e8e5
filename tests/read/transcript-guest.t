# A transcript without labels and with one guest: all below its heading is hers; the introduction presents her and reports nothing.
--- source: talk.txt
What the ice does to Torvik
The strait has been closed since Sunday, and the pilots were sent home.
Ingrid Dahl, a professor of ice physics, explains why the winter came early and what the town can do. She talks about the mole, too.
Video Transcript
What the ice does to Torvik
This transcript has been lightly edited for clarity.
The ice came early because the autumn was calm. That is all there is to it.
Nobody can move the mole now. It should have been built further north.
Guest
Ingrid Dahl
Professor of ice physics, University of Torvik
Hosted By
Coast Programme
The Coast Programme studies harbours and ice in northern waters. Read more
--- read
talk.txt: text
  title What the ice does to Torvik
  1 para @28-99 The strait has been closed since Sunday, and the pilots were sent home.
  - caption @100-232 Ingrid Dahl, a professor of ice physics, explains why the winter came early and what the town can do. She talks about the mole, too.
  2 turn @331-406 <Ingrid Dahl | Professor of ice physics, University of Torvik> The ice came early because the autumn was calm. That is all there is to it.
  3 turn @407-477 <Ingrid Dahl | Professor of ice physics, University of Torvik> Nobody can move the mole now. It should have been built further north.

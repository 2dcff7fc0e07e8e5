# A row of slashes frames a heading and is no sentence; a row of dashes parts.
--- source: a.txt
//////////////// Notice to members ////////////////
The hall is closed on Monday.
-------- Signed: the board
--- record: sent
sent a.txt:1 "Notice to members"
sent a.txt:2 "The hall is closed on Monday."
sent a.txt:3 "--------"
sent a.txt:3 "Signed: the board"

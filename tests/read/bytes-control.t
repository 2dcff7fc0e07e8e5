# A stray NUL or escape is dropped, the word around it stays whole, and the places behind it still count the source's bytes.
--- bytes: stray.txt
The har\x00bour of Torvik was closed on Monday morning because of ice, and the pilots were sent home until further notice by the master.\n\x0cIt opens again on Thursday.\n
--- read
stray.txt: text
  1 para @0-133 The harbour of Torvik was closed on Monday morning because of ice, and the pilots were sent home until further notice by the master.
  2 para @135-162 It opens again on Thursday.

--- diag
stray.txt:1:8: warning: 2 control characters left out [read-control]

--- status
0

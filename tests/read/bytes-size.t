# A source over the limit of config.ini is left out.
--- config
[limits]
source = 1 KiB
--- source: long.txt
The harbour of Torvik was closed on Monday morning because of ice, and the pilots were sent home.
The harbour of Torvik was closed on Monday morning because of ice, and the pilots were sent home.
The harbour of Torvik was closed on Monday morning because of ice, and the pilots were sent home.
The harbour of Torvik was closed on Monday morning because of ice, and the pilots were sent home.
The harbour of Torvik was closed on Monday morning because of ice, and the pilots were sent home.
The harbour of Torvik was closed on Monday morning because of ice, and the pilots were sent home.
The harbour of Torvik was closed on Monday morning because of ice, and the pilots were sent home.
The harbour of Torvik was closed on Monday morning because of ice, and the pilots were sent home.
The harbour of Torvik was closed on Monday morning because of ice, and the pilots were sent home.
The harbour of Torvik was closed on Monday morning because of ice, and the pilots were sent home.
The harbour of Torvik was closed on Monday morning because of ice, and the pilots were sent home.
The harbour of Torvik was closed on Monday morning because of ice, and the pilots were sent home.
--- source: short.txt
It opens again on Thursday.
--- read
short.txt: text
  1 para @0-27 It opens again on Thursday.

--- diag
brief.ini:4:8: error: `long.txt` is larger than the limit of 1024 bytes [file-size]

--- status
2

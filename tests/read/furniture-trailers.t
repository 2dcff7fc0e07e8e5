# Prose with "Read more" at its end loses only that; a bracket that announces another page goes too; a sentence about reading stays.
--- source: a.txt
The institute studies harbours and ice. Read more
The council voted on Monday. (Also read: Bridge toll rises)
The ferry is old and slow. [Read more...]
The treasurer asked the council to read more.
Pilots train for six years (see below).
--- read
a.txt: text
  1 para @0-39 The institute studies harbours and ice.
  2 para @50-78 The council voted on Monday.
  3 para @110-136 The ferry is old and slow.
  4 para @152-197 The treasurer asked the council to read more.
  5 para @198-237 Pilots train for six years (see below).

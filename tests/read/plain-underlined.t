# Underlined and numbered-with-hashes headings in plain text; a row of stars only parts the paragraphs.
--- source: notes.txt
Notes on the strait
===================

Depth
-----
The strait is nine metres deep at its shallowest place.

* * *

## Width
At the lighthouse it measures 400 metres.

> A ship that turns here needs all of it.

The pilots agree.
--- read
notes.txt: text
  title Notes on the strait
  - heading/2 @41-46 Depth
  1 para @53-108 The strait is nine metres deep at its shallowest place.
  - heading/2 @120-125 Width
  2 para @126-167 At the lighthouse it measures 400 metres.
  3 quote @171-210 A ship that turns here needs all of it.
  4 para @212-229 The pilots agree.

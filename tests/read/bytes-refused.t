# Empty, blank and binary files are refused with a reason; the others are read.
--- bytes: empty.txt

--- bytes: blank.txt
 \n\t\r\n  \n
--- bytes: picture.txt
\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR
--- bytes: noise.txt
abc\x00\x01\x02\x03\x04\x05def\x06\x07\x08
--- bytes: wide.txt
\xff\xfeI\x00c\x00e\x00
--- source: good.txt
The pilots wait for better weather on the outer island.
--- read
good.txt: text
  1 para @0-55 The pilots wait for better weather on the outer island.

--- diag
blank.txt: error: the file is empty [read-empty]
empty.txt: error: the file is empty [read-empty]
noise.txt: error: not a text (control characters); left out [read-binary]
picture.txt: error: not a text (a PNG picture); left out [read-binary]
wide.txt: error: not a text (UTF-16 text); left out [read-binary]

--- status
2

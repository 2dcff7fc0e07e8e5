# A text without any UTF-8 sequence whose bytes are none is Windows-1252: letters and quotation marks are kept, the first place is reported.
--- bytes: cafe.txt
The owner of the caf\xe9 said: \x93We are closing.\x94 Nobody was surprised.\n
--- read
cafe.txt: text
  1 para @0-67 The owner of the café said: “We are closing.” Nobody was surprised.

--- diag
cafe.txt:1:21: error: not UTF-8: 3 bytes read as Windows-1252 [read-utf8]

--- status
2

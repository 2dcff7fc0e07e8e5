# In a text that is UTF-8 elsewhere a wrong byte becomes U+FFFD and the rest is kept.
--- bytes: broken.txt
The caf\xc3\xa9 on the quay is open.\nIts own\xffer, Per N\xc3, said so on Monday in front of the whole council.\n
--- read
broken.txt: text
  1 para @0-30 The café on the quay is open.
  2 para @31-99 Its own�er, Per N�, said so on Monday in front of the whole council.

--- diag
broken.txt:2:8: error: not UTF-8: 2 bytes replaced by U+FFFD [read-utf8]

--- status
2

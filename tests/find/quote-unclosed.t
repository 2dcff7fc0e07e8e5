Never closed: it ends with its paragraph and harms no other.
--- source: a.txt
The bridge has been finished at last.

Mayor Ana Ruiz spoke on Monday. “The bridge will open in June

The council meets on Friday. “I have my doubts,” said driver Paul Weah.
--- date
2024-05-07
--- record: quote
quote a.txt:2 "The bridge will open in June" direct who "Ana Ruiz" role "Mayor" cue "spoke" unclosed
quote a.txt:3 "I have my doubts," direct who "Paul Weah" role "driver" cue "said"

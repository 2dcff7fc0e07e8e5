# A quotation that nobody closes ends with its paragraph: the heading behind it keeps its own block.
--- source: talks.txt
Fishermen wait for an answer
The fishermen's union met the minister for an hour on Friday.
Its chairman, Odd Lund, believes that little has changed. "We have heard all of this before
Nets stay on the quay
The boats have not put out since the first of May, and the fish hall is empty.
--- read
talks.txt: text
  title Fishermen wait for an answer
  1 para @29-90 The fishermen's union met the minister for an hour on Friday.
  2 para @91-182 Its chairman, Odd Lund, believes that little has changed. "We have heard all of this before
  - heading/2 @183-204 Nets stay on the quay
  3 para @205-283 The boats have not put out since the first of May, and the fish hall is empty.

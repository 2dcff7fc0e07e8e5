# The same words of the same speaker in two reports are one quote.
--- date
2023-05-12
--- source: a.txt
"We shall rebuild every house before the winter," said Peter Olsen, the mayor of Marna.

--- source: b.txt
Peter Olsen spoke to the families in the school. "We shall rebuild every house before the winter," Olsen said.

--- find: quote
quote a.txt:1:2 "We shall rebuild every house before the winter" who "Peter Olsen" role "mayor of Marna" origins 2 reports 2 also b.txt:1:51

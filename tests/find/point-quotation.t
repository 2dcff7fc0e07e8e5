A sentence that is mostly quotation is a quote, not a point.
--- source: a.txt
“The port of Mombasa will stay closed until the last crane has been tested,” said Ana Ruiz.
--- date
2024-05-07
--- record: point
point a.txt:1 "“The port of Mombasa will stay closed until the last crane has been tested,” said Ana Ruiz." no quotation

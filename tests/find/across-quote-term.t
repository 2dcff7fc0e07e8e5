# A title between marks is nobody's statement and no quote.
--- date
2023-05-12
--- source: a.txt
The museum of Marna shows the film "The Long River" until the end of June.

--- find: quote

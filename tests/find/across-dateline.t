# A point begins behind the dateline and an agency's credit.
--- date
2023-05-12
--- source: a.txt
OSLO, May 10 (Reuters) - The ferry company Nordline cancelled all crossings to Denmark because of a strike.

--- source: b.txt
COPENHAGEN — Danish tourists waited for nine hours at the harbour of Hirtshals.

--- find: point
point a.txt:3:1 "The ferry company Nordline cancelled all crossings to Denmark because of a strike."
point b.txt:3:1 "Danish tourists waited for nine hours at the harbour of Hirtshals."

# A full stop behind a title before a name ends no sentence.
--- source: a.txt
Dr. Ann Lee met Gen. Paul Brandt at noon. Mr. Okoye and Mrs. Diaz joined them.

--- record: sent
sent a.txt:1 "Dr. Ann Lee met Gen. Paul Brandt at noon."
sent a.txt:1 "Mr. Okoye and Mrs. Diaz joined them."

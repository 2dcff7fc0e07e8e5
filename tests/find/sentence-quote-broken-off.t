# A quotation that breaks off ends its sentence before a new one.
--- source: a.txt
"The dam may hold, unless the --" The line went dead before she could finish.
--- record: sent
sent a.txt:1 ""The dam may hold, unless the --""
sent a.txt:1 "The line went dead before she could finish."

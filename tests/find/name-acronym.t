# An acronym goes to the organisation whose capitals it is.
--- source: a.txt
The European Grain Council met in Lyon. The EGC said stocks were low.

--- record: name
name a.txt:1 "European Grain Council" ORG
name a.txt:1 "Lyon" LOC country FR
name a.txt:1 "EGC" ORG is "European Grain Council"

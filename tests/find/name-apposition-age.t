# An age between name and apposition.
--- source: a.txt
Ann Lee, 34, a nurse from Leeds, was there.

--- record: name
name a.txt:1 "Ann Lee" PER country GB role "nurse from Leeds"
name a.txt:1 "Leeds" LOC country GB

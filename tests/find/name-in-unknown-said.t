# A place before a verb of saying stays a place.
--- source: a.txt
Officials in Tarnow said the dam held.

--- record: name
name a.txt:1 "Tarnow" LOC

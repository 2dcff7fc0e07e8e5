# An unknown name behind "in" is a place.
--- source: a.txt
The well in Tarnobor is dry.

--- record: name
name a.txt:1 "Tarnobor" LOC

# Korean names with and without a hyphen are one.
--- source: a.txt
Park Min-jun spoke in Seoul. Park Min Jun was applauded.

--- record: name
name a.txt:1 "Park Min-jun" PER
name a.txt:1 "Seoul" LOC country KR
name a.txt:1 "Park Min Jun" PER is "Park Min-jun"

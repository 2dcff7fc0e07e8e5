# A hyphenated adjective is not part of a name.
--- source: a.txt
Soviet-era ships and Moscow-backed forces left.

--- record: name
name a.txt:1 "Soviet" LOC is "Soviet Union" country SU demonym
name a.txt:1 "Moscow" LOC country RU

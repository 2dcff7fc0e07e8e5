# Two unknown words are a person when the second is also written alone.
--- source: a.txt
We saw Romek Lukasz at the gate, and then Lukasz left.

--- record: name
name a.txt:1 "Romek Lukasz" PER
name a.txt:1 "Lukasz" PER is "Romek Lukasz"

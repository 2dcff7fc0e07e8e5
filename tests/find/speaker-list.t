A list of quoted words has one voice.
--- source: a.txt
Weah called the plan “reckless,” “far too expensive for us” and “an insult to every farmer in the valley”.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "reckless," mixed who "Weah" cue "called"
quote a.txt:1 "far too expensive for us" mixed who "Weah" cue "called"
quote a.txt:1 "an insult to every farmer in the valley" mixed who "Weah" cue "called"

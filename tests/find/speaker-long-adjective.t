An unknown adjective before the noun is no name.
--- source: a.txt
Weah was met with a loud, caustic chant of “go home at last” at the harbour.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "go home at last" mixed cue "chant"

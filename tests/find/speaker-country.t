A country speaks.
--- source: a.txt
Japan expressed “serious concerns” about the launch.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "serious concerns" mixed who "Japan" country JP cue "expressed"

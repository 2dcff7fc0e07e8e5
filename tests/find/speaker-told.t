Who is told something does not say it.
--- source: a.txt
Being told that the port should “act responsibly,” Ortiz responded that the cranes were safe.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "act responsibly," mixed cue "told"

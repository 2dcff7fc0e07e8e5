A sign says so, not who holds it.
--- source: a.txt
Ana Ruiz held up a sign saying “Close the dam before it is too late.”
--- date
2024-05-07
--- record: quote
quote a.txt:1 "Close the dam before it is too late." mixed cue "saying"

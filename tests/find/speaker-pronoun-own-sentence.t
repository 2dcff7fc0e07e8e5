A pronoun behind the subject of its own sentence.
--- source: a.txt
After a meeting with Weah, Robert Ortiz bristled at what he called “the arrogance of the coast”.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "the arrogance of the coast" mixed who "Robert Ortiz" cue "called"

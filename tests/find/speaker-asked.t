“Asked about it, X believes”: the question is not the speaker’s.
--- source: a.txt
When asked about the treaty, former diplomat Ana Ruiz believes that it means “nothing new”.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "nothing new" mixed who "Ana Ruiz" role "former diplomat" cue "believes"

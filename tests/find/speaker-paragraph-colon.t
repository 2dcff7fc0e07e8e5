The paragraph before ends in a colon.
--- source: a.txt
Minister Ana Ruiz answered in writing:

“The dam is safe and it will be watched day and night.”
--- date
2024-05-07
--- record: quote
quote a.txt:2 "The dam is safe and it will be watched day and night." direct who "Ana Ruiz" role "Minister" cue "answered"

Behind a colon speaks the main clause’s subject.
--- source: a.txt
Ana Ruiz answered a member who had promised more: “You will close the dam by the end of May.”
--- date
2024-05-07
--- record: quote
quote a.txt:1 "You will close the dam by the end of May." direct who "Ana Ruiz" cue "answered"

A name and a colon.
--- source: a.txt
Ana Ruiz was blunt: “The dam is close to breaking.”
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The dam is close to breaking." direct who "Ana Ruiz"

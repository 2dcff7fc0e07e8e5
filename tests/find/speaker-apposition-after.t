An apposition behind an inverted speaker.
--- source: a.txt
“The dam is close to breaking,” said Ana Ruiz, an engineer at the water board in Lima.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The dam is close to breaking," direct who "Ana Ruiz" role "engineer at the water board in Lima" country PE cue "said"

A plural possessive inside single marks does not close them.
--- source: a.txt
‘The drivers’ union is angry,’ said Mayor Ana Ruiz.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The drivers’ union is angry," direct who "Ana Ruiz" role "Mayor" cue "said"

French and German guillemets.
--- source: a.txt
«The bridge will open in June», said Mayor Ana Ruiz. »It will not wait,« she added.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The bridge will open in June" direct who "Ana Ruiz" role "Mayor" cue "said"
quote a.txt:1 "It will not wait," direct who "Ana Ruiz" role "Mayor" cue "added"

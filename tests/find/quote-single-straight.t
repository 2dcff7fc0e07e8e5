Single straight marks; the possessive and the shortened year are apostrophes.
--- source: a.txt
'The drivers' union has known since '09 that the bridge won't last,' said Mayor Ana Ruiz.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The drivers' union has known since '09 that the bridge won't last," direct who "Ana Ruiz" role "Mayor" cue "said"

Single marks in the British manner, with an apostrophe inside.
--- source: a.txt
‘The bridge won’t open before June,’ said Mayor Ana Ruiz.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The bridge won’t open before June," direct who "Ana Ruiz" role "Mayor" cue "said"

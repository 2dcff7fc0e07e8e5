Role and country come from the name.
--- source: a.txt
“The dam will hold,” said Kenyan foreign minister Ana Ruiz.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The dam will hold," direct who "Ana Ruiz" role "Kenyan foreign minister" country KE cue "said"

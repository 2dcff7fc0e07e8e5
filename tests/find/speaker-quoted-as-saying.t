“Quoted X as saying”: X speaks, not the paper.
--- source: a.txt
The Lima Post quoted Ana Ruiz as saying, “The dam will hold.”
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The dam will hold." direct who "Ana Ruiz" cue "saying"

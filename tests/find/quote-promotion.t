Promotion in marks is nobody’s statement.
--- source: a.txt
“The dam will hold,” Ruiz said.

“Follow Ana Ruiz for more news at @anaruiz.”
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The dam will hold," direct who "Ana Ruiz" cue "said"
quote a.txt:2 "Follow Ana Ruiz for more news at @anaruiz." term

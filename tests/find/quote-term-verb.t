Without any speaker, a name for a thing is a term, and a statement is not.
--- source: a.txt
The plan is a “new deal” for the coast. The two towns are people who “really hate each other” by now.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "new deal" term
quote a.txt:1 "really hate each other" mixed

“The problem is …”: the clause behind has the subject that counts.
--- source: a.txt
The problem is Kenya is already sending threats, claiming that the fee would be a “big mistake”.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "big mistake" mixed who "Kenya" country KE cue "claiming"

A show that is called so is a title.
--- source: a.txt
The group plays in a show called “Sons of the Dam” in Lima.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "Sons of the Dam" term

Marks without sense give no quotes.
--- source: a.txt
““““ """" «« ‘‘ ” ” " the end.
--- date
2024-05-07
--- record: quote

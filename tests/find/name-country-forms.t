# All names of a country are one.
--- source: a.txt
The U.S. and the UK signed first; the United States and Britain ratified in May.

--- record: name
name a.txt:1 "U.S." LOC is "United States" country US
name a.txt:1 "UK" LOC is "United Kingdom" country GB
name a.txt:1 "United States" LOC country US
name a.txt:1 "Britain" LOC is "United Kingdom" country GB

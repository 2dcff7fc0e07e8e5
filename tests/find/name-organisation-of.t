# "of" and "and" go on within an organisation.
--- source: a.txt
The Ministry of Trade and Industry wrote to the University of Bergen and to the Bank of Portugal.

--- record: name
name a.txt:1 "Ministry of Trade and Industry" ORG
name a.txt:1 "University of Bergen" ORG
name a.txt:1 "Bank of Portugal" ORG

# A party whose head stands in small letters.
--- source: a.txt
She left the Reform party in May. The Labour party stayed.

--- record: name
name a.txt:1 "Reform party" ORG
name a.txt:1 "Labour" ORG

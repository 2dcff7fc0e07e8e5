# A role before a name is its role, and its country the person's.
--- source: a.txt
South Korean foreign minister Han Ji Soo arrived in Oslo.

--- record: name
name a.txt:1 "South Korean" LOC is "South Korea" country KR demonym
name a.txt:1 "Han Ji Soo" PER country KR role "South Korean foreign minister"
name a.txt:1 "Oslo" LOC country NO

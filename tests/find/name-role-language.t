"English-language" in a role tells of no country.
--- source: a.txt
Nadia Haddad, the managing editor of the English-language edition of a Cairo daily, was hurt on Monday.
--- date
2024-05-07
--- record: name
name a.txt:1 "Nadia Haddad" PER country EG role "managing editor of the English-language edition of a Cairo daily"
name a.txt:1 "English" LOC is "United Kingdom" country GB demonym
name a.txt:1 "Cairo" LOC country EG

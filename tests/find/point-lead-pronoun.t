A pronoun behind the phrase that leads in, with nothing it can mean.
--- source: a.txt
Although supposedly harmless, it could start a war between the two islands.
--- date
2024-05-07
--- record: point
point a.txt:1 "Although supposedly harmless, it could start a war between the two islands." no pronoun

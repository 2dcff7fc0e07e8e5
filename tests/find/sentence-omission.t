# Four dots: the sentence ends, then something is left out.
--- source: a.txt
The harbour was dredged in the spring of that year. . . . The ships came back in June.
--- record: sent
sent a.txt:1 "The harbour was dredged in the spring of that year."
sent a.txt:1 ". . . The ships came back in June."

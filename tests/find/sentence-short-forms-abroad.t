# Short forms of Spanish, Italian, Danish and Russian go on.
--- source: a.txt
Hola Srta. Ledesma, soy el Lic. Pardo. Buenas tardes.

Il Dott. Mesini parla con la Sig.ra Conti. Poi esce.

De holdt Skt. Hans i byen. Det var sent.

А. И. Белов живёт в г. Томск с 2010 г. и работает там.
--- record: sent
sent a.txt:1 "Hola Srta. Ledesma, soy el Lic. Pardo."
sent a.txt:1 "Buenas tardes."
sent a.txt:2 "Il Dott. Mesini parla con la Sig.ra Conti."
sent a.txt:2 "Poi esce."
sent a.txt:3 "De holdt Skt. Hans i byen."
sent a.txt:3 "Det var sent."
sent a.txt:4 "А. И. Белов живёт в г. Томск с 2010 г. и работает там."

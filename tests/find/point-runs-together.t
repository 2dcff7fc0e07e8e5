A heading or a link that ran into the sentence: the capital within it tells. "The" in a newspaper's name does not.
--- source: a.txt
Crowds fill the square in Bergen again The country's main union said on Monday that nine members were held.

The chairman of the union told The Morning Post on Monday that nine members were held in Bergen.
--- date
2024-02-07
--- record: point
point a.txt:2 "The chairman of the union told The Morning Post on Monday that nine members were held in Bergen." ok
point a.txt:1 "Crowds fill the square in Bergen again The country's main union said on Monday that nine members were held." no runs-on

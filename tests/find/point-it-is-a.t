“It is a country that …” is about something named before.
--- source: a.txt
It is a country that has the admiration of all its neighbours and of many others.
--- date
2024-05-07
--- record: point
point a.txt:1 "It is a country that has the admiration of all its neighbours and of many others." no pronoun

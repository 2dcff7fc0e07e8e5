# German: the country of an office told by an adjective in small letters.
--- file: a.txt.ini
[source]
language = de
--- source: a.txt
Der polnische Außenminister Jan Wolski reiste ab.

--- record: name
name a.txt:1 "Jan Wolski" PER country PL role "polnische Außenminister"

# German: what repeats.
--- date
2024-06-19
--- file: a.txt.ini
[source]
language = de
--- source: a.txt
Der Markt ist jeden Montag. Die Zeitung erscheint täglich. Zweimal pro Woche fährt ein Bus.

--- record: timex
timex a.txt:1 "jeden Montag" SET XXXX-WXX-1
timex a.txt:1 "täglich" SET P1D
timex a.txt:1 "Zweimal pro Woche" SET P1W

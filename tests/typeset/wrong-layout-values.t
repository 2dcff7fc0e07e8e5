A value that cannot be read is reported with its place and the built-in one is used.
--- source: a.txt
The ministers met in Vienna on 18 June 2024 and agreed on a joint statement about the reform.
--- date
2024-06-20
--- layout
[layout]
parts = head, sections
[section all]
title = Reporting
match = *
show  = points
[page]
size = A17
measure = wide
[type]
accent = dark red
tolerance = many
--- typeset: page
page 1 595.3x841.9

--- diag
./layouts/case.ini:8:8: warning: size: A17 is not A4, A5, Letter or Legal [ini-value]
./layouts/case.ini:9:11: warning: measure: cannot read wide; a length is written like 10.5 pt or 124 mm, a colour like #7a1f2b [ini-value]
./layouts/case.ini:11:10: warning: accent: cannot read dark red; a length is written like 10.5 pt or 124 mm, a colour like #7a1f2b [ini-value]
./layouts/case.ini:12:13: warning: `tolerance` must be a number from 0 to 10000, not `many` [ini-value]

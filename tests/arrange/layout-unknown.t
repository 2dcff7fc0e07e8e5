# A misspelt key, part or word of a layout is named with its place and the nearest one that is known.
--- source: a.txt
The parliament of Norway ratified the fishing treaty with Iceland on Monday.

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt
--- layout
[layout]
parts = sections, timelin
[timeline]
per_dat = 3
[section a]
match = treaty
show = pionts
by = acter
--- arrange: heading
    heading 1: A

--- diag
./layouts/case.ini:2:9: warning: `timelin` is none of the words that `parts` takes; did you mean `timeline`? [ini-value]
./layouts/case.ini:4:1: warning: unknown key `per_dat`; did you mean `per_date`? [ini-unknown]
./layouts/case.ini:7:8: warning: `pionts` is none of the words that `show` takes; did you mean `points`? [ini-value]
./layouts/case.ini:8:6: warning: `acter` is none of the words that `by` takes; did you mean `actor`? [ini-value]

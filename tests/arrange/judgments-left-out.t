# Judgments that cannot be read, or for which the layout has no part, do not vanish in silence.
--- source: a.txt
The parliament of Norway ratified the new fishing treaty on 8 May 2023.

--- file: judgments.md
We judge it likely.
--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt
[section terms]
title = The treaty
match = treaty
[judgments]
file = judgments.md
--- layout
[layout]
parts = sections
--- diag
judgments.md: error: the layout `case` has no part `judgments`; the analyst's words are left out [judgments-part]
--- status
2

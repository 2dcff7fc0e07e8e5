# A dateline's credit names the origin; two stories of one agency are one origin. An agency quoted in the text is none.
--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = *.txt
--- source: a.txt
OSLO, May 10 (Reuters) - The ferry company Nordline cancelled all crossings on Wednesday because of a strike of its engineers.

--- source: b.txt
OSLO, May 11 (Reuters) - Talks between Nordline and the engineers failed on Thursday night, and the strike goes into its second day.

--- source: c.txt
Nordline lost four million euros in the first two days of the strike, according to Reuters. The company wants a court to rule on it next week.

--- find: origin
origin 0 a.txt
origin 0 b.txt
origin 1 c.txt

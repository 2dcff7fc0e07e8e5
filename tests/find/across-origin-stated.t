# What the brief file says of a source's origin counts, letter case and article aside.
--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = *.txt
[source a]
origin = The Harbour Office
[source c]
origin = harbour office
--- source: a.txt
The harbour office closed the northern pier on Monday because of cracks in its oldest part.

--- source: b.txt
Fishermen moved forty boats to the southern pier during the night, as the wind was rising.

--- source: c.txt
Repairs of the northern pier will take until the autumn and cost six million euros.

--- find: origin
origin 0 a.txt
origin 1 b.txt
origin 0 c.txt

# The same thing counted differently by two origins is one conflict; both values stand, none wins.
--- date
2023-05-12
--- source: a.txt
The rebels fired some 300 rockets at the port of Marna during the night.

--- source: b.txt
About 900 rockets were fired at the port of Marna by the rebels during the night.

--- find: conflict value
conflict spread "Rockets"
  value a.txt:1:18 "some 300 rockets"
  value b.txt:1:1 "About 900 rockets"

# Two exact counts of one thing are a contradiction; of two places they are none.
--- date
2023-05-12
--- source: a.txt
The fishing treaty between Norway and Iceland has 22 articles, officials said. The storm destroyed 40 houses in Bergen during the night.

--- source: b.txt
Of the 23 articles of the fishing treaty, four are about trawling. In Oslo the fire destroyed 45 houses of the old quarter.

--- find: conflict value
conflict contradiction "Articles"
  value a.txt:1:51 "22 articles"
  value b.txt:1:8 "23 articles"

# A date in a clause behind "since" dates that clause, which stands alone; "the 1961 accord" only recalls what another sentence tells.
--- date
2023-05-12
--- source: a.txt
Trade on the river has fallen since Norway closed the border in 2019. In 1961, Norway and Iceland signed an accord on fishing in the northern sea. The minister praised the 1961 accord between Norway and Iceland.

--- find: event
event a.txt:1:71 1961 happened "In 1961, Norway and Iceland signed an accord on fishing in the northern sea."
event a.txt:1:37 2019 happened "Norway closed the border in 2019."

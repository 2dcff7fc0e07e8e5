# A source without a date: a day whose year its paragraph does not name is no date to print; where the paragraph names it, it is.
--- source: a.txt
In 2021 the port of Marna opened a second ferry terminal for the islands of the north.

On 27 May the council of Marna closed the old ferry terminal after a fire in its kitchen.
--- source: b.txt
In 2019 the island of Tilbrook bought two ferries, and on 3 June 2019 the mayor, Ana Ruiz, opened its new harbour.
--- find: event
event b.txt:1:1 2019-06-03 happened "In 2019 the island of Tilbrook bought two ferries, and on 3 June 2019 the mayor, Ana Ruiz, opened its new harbour."
event a.txt:1:1 2021 happened "In 2021 the port of Marna opened a second ferry terminal for the islands of the north."
event a.txt:3:1 2021-05-27 happened "On 27 May the council of Marna closed the old ferry terminal after a fire in its kitchen." unfit

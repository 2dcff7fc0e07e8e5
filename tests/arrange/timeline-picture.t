# The timeline's picture: the opening of each statement without the date it begins with, what is planned, the latest day; none when the layout wants none or there are too few days.
--- source: a.txt
In September and December 2017, Norway closed the two ports of the north for repairs of their old walls. On 27 May 2019, Sweden opened a night ferry to the islands, and trade has grown. On 3 June 2019, the parliament of Norway passed the new ferry law. The minister of Denmark signed the ferry treaty on 5 June 2019. The ferry line to Iceland will open on 1 October 2019.

--- brief
[brief]
title = Case
as_of = 2019-06-07
[sources]
path = a.txt
[source a]
date = 2019-06-07
[section none]
match = nothing-of-this
--- layout
[layout]
parts = timeline
--- arrange: figure September 27 3 5 1
    figure timeline: Timeline of 5 events from September 2017 to 1 October 2019, true to scale between its breaks. The table below says what happened.
      September 2017 | Norway closed the two ports of the north …
      27 May 2019 | Sweden opened a night ferry to the islands …
      3 June 2019 | the parliament of Norway passed the new ferry law
      5 June 2019 news | The minister of Denmark signed the ferry treaty
      1 October 2019 planned | The ferry line to Iceland will open

--- diag

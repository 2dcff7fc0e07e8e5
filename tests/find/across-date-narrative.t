# Dates counted from the narrative, quoted ones, and "today" as nowadays get nothing; a month of another year gets its year.
--- source: mill.txt
date: 2024-06-20
title: The mill of Tilbrook

The paper mill at Tilbrook lost its licence in March 2020 and closed one year later under pressure from the town council.
The mill today employs forty people in the old boiler house, said the town council of Tilbrook.
"The council voted on Monday without us," the mill's owner Ewan Marsh told the Tilbrook Gazette.
Ewan Marsh bought the paper mill last December from the bankrupt Nordline company of Oslo.
--- find
point mill.txt:1:1 "The paper mill at Tilbrook lost its licence in March 2020 and closed one year later under pressure from the town council."
point mill.txt:3:1 "The mill today employs forty people in the old boiler house, said the town council of Tilbrook." who "town council of Tilbrook"
point mill.txt:5:1 ""The council voted on Monday without us," the mill's owner Ewan Marsh told the Tilbrook Gazette." who "Ewan Marsh"
point mill.txt:7:1 "Ewan Marsh bought the paper mill last December [2023] from the bankrupt Nordline company of Oslo."
quote mill.txt:5:2 "The council voted on Monday without us" who "Ewan Marsh" role "owner"
event mill.txt:1:1 2020-03 happened "The paper mill at Tilbrook lost its licence in March 2020 and closed one year later under pressure from the town council."
event mill.txt:7:1 2023-12 happened "Ewan Marsh bought the paper mill last December from the bankrupt Nordline company of Oslo."
event mill.txt:5:1 2024-06-17 happened ""The council voted on Monday without us," the mill's owner Ewan Marsh told the Tilbrook Gazette."
figure mill.txt:3:24 "forty people"
speaker "Ewan Marsh" role "owner" country "" statements 1

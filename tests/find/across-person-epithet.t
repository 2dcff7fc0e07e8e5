What most sources call somebody wins over a longer form of a single one with the same surname.
--- source: a.txt
Drivers in Bergen jeered at Crooked Anna Weber on Monday. Ms Weber said on Tuesday that the harbour will stay open for their ships.
--- source: b.txt
Anna Weber told the parliament of Norway on Monday that the harbour of Bergen will be closed.
--- source: c.txt
Farmers in Norway praised Anna Weber on Tuesday for a new law on milk, the union said.
--- source: d.txt
A court in Oslo fined Anna Weber on Wednesday for parking her car at the castle.
--- date
2024-02-07
--- find
point b.txt:1:1 "Anna Weber told the parliament of Norway on Monday [5 February 2024] that the harbour of Bergen will be closed." who "Anna Weber"
point c.txt:1:1 "Farmers in Norway praised Anna Weber on Tuesday [6 February 2024] for a new law on milk, the union said." who "Farmers in Norway"
point d.txt:1:1 "A court in Oslo fined Anna Weber on Wednesday [7 February 2024] for parking her car at the castle."
point a.txt:1:1 "Drivers in Bergen jeered at Crooked Anna Weber on Monday [5 February 2024]."
point a.txt:1:59 "Ms Weber said on Tuesday [6 February 2024] that the harbour will stay open for their ships." who "Anna Weber"
event b.txt:1:1 2024-02-05 happened "Anna Weber told the parliament of Norway on Monday that the harbour of Bergen will be closed." origins 2 reports 2 also a.txt:1:1
event c.txt:1:1 2024-02-06 happened "Farmers in Norway praised Anna Weber on Tuesday for a new law on milk, the union said."
event a.txt:1:59 2024-02-06 happened "Ms Weber said on Tuesday that the harbour will stay open for their ships."
event d.txt:1:1 2024-02-07 happened "A court in Oslo fined Anna Weber on Wednesday for parking her car at the castle."
speaker "Anna Weber" role "" country "" statements 2

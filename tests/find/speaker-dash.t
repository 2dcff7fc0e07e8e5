A name behind a dash.
--- source: a.txt
The town of Lima is proud of it.

“The dam is the pride of the valley.” — Ana Ruiz

The board meets on Friday.
--- date
2024-05-07
--- record: quote
quote a.txt:2 "The dam is the pride of the valley." direct who "Ana Ruiz"

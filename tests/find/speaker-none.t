No speaker anywhere: not stated.
--- source: a.txt
“The dam is the pride of the valley and of the whole coast.”

The board meets on Friday.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The dam is the pride of the valley and of the whole coast." direct

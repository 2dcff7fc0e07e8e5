# Two words that no list knows are a person where they stand as persons do.
--- source: a.txt
Zdenka Horvat agreed. The plan was drawn by Tomasz Wilk, and praised.

--- record: name
name a.txt:1 "Zdenka Horvat" PER
name a.txt:1 "Tomasz Wilk" PER

A headline's words in a sentence: "Is" ends a name, "May" is a part of it.
--- source: a.txt
The board answered the column Carla Weber Is Right on Monday. Theresa May left.
--- date
2024-05-07
--- record: name
name a.txt:1 "Carla Weber" PER
name a.txt:1 "Theresa May" PER

“The report says” points back; “the report of the board” does not.
--- source: a.txt
The report says that the dam will hold until the autumn. The report of the water board was read to the council on Monday.
--- date
2024-05-07
--- record: point
point a.txt:1 "The report of the water board was read to the council on Monday." ok
point a.txt:1 "The report says that the dam will hold until the autumn." no vague

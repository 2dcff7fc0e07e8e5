# A comma that groups no thousands is no part of a number.
--- source: a.txt
In all 12, 300 and 4,500 boats left.

--- record: figure
figure a.txt:1 "4,500 boats" 4500 boat

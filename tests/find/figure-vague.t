# A number that only tells its size has the least it can mean.
--- source: a.txt
Tens of millions of shells, hundreds of tanks and dozens of villages were lost.

--- record: figure
figure a.txt:1 "Tens of millions of shells" 10000000 shell of "Tens of millions" about
figure a.txt:1 "hundreds of tanks" 100 tank of "hundreds" about
figure a.txt:1 "dozens of villages" 12 village of "dozens" about

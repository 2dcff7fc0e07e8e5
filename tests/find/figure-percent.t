# Percentages.
--- source: a.txt
Turnout rose 12 percent to 64.5%, up 3 percentage points.

--- record: figure
figure a.txt:1 "12 percent" 12 percent
figure a.txt:1 "64.5%" 64.5 percent
figure a.txt:1 "3 percentage points" 3 percent

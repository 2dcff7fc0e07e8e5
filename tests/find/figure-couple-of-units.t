# Square and cubic measures, speeds.
--- source: a.txt
It covers 300 square kilometres, holds 5 cubic metres and moves at 90 km/h.

--- record: figure
figure a.txt:1 "300 square kilometres" 300 square kilometre
figure a.txt:1 "5 cubic metres" 5 cubic metre
figure a.txt:1 "90 km/h" 90 km/h

# Ranges keep both ends.
--- source: a.txt
Between 10 and 15 ships, 20 to 30 km and 3-5 million dollars were named.

--- record: figure
figure a.txt:1 "10 and 15 ships" 10..15 ship
figure a.txt:1 "20 to 30 km" 20..30 kilometre
figure a.txt:1 "3-5 million dollars" 3000000..5000000 USD

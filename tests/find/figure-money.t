# Sums of money.
--- source: a.txt
It cost $40 million, €5m, £1.2 billion, US$300 or 90 billion yen.

--- record: figure
figure a.txt:1 "$40 million" 40000000 USD
figure a.txt:1 "€5m" 5000000 EUR
figure a.txt:1 "£1.2 billion" 1200000000 GBP
figure a.txt:1 "US$300" 300 USD
figure a.txt:1 "90 billion yen" 90000000000 JPY

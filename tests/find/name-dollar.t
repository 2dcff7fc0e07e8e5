# The country of a currency is no place.
--- source: a.txt
The deal is worth US$ 5 million. The US said no.

--- record: name
name a.txt:1 "US" LOC is "United States" country US

# "us" is no country.
--- source: a.txt
They told us to wait, so the US envoy let us in.

--- record: name
name a.txt:1 "US" LOC is "United States" country US

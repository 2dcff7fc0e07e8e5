# An office of several words: "Secretary of State".
--- source: a.txt
US Secretary of State Laura Whitfield called the deal fair.

--- record: name
name a.txt:1 "US" LOC is "United States" country US
name a.txt:1 "Laura Whitfield" PER country US role "US Secretary of State"

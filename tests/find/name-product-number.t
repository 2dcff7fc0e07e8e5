# A firm before a model's number is part of a product.
--- source: a.txt
The Boeing 747 landed. Boeing said the A380 was late.

--- record: name
name a.txt:1 "Boeing" ORG

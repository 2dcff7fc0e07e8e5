# Another number is another statement.
--- date
2023-05-12
--- source: a.txt
The ministry of health sent 40 doctors to the flooded villages on the river Tava.

--- source: b.txt
The ministry of health sent 65 doctors to the flooded villages on the river Tava.

--- find: point
point a.txt:1:1 "The ministry of health sent 40 doctors to the flooded villages on the river Tava."
point b.txt:1:1 "The ministry of health sent 65 doctors to the flooded villages on the river Tava."

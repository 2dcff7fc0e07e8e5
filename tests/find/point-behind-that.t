“That” behind a preposition points back.
--- source: a.txt
The ministers met in Nairobi behind that rather cool reply for two days.
--- date
2024-05-07
--- record: point
point a.txt:1 "The ministers met in Nairobi behind that rather cool reply for two days." no demonstrative

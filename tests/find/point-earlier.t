"Earlier," may go.
--- source: a.txt
Earlier, the ministry of Norway said that 36 police officers had been hurt in Bergen.
--- date
2024-02-07
--- record: point
point a.txt:1 "the ministry of Norway said that 36 police officers had been hurt in Bergen." ok supply for "t" "T"

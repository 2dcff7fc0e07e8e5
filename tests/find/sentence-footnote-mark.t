# A footnote mark behind the stop belongs to the sentence before it.
--- source: a.txt
The canal was dug in 1880. [4] It was closed in 1955. [5]

--- record: sent
sent a.txt:1 "The canal was dug in 1880. [4]"
sent a.txt:1 "It was closed in 1955. [5]"

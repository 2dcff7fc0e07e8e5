A connective cut off and a pronoun supplied.
--- source: a.txt
Paul Weah opened the new bridge above Monrovia on Monday. However, in 2001 he opposed every bridge in the county.
--- date
2024-05-07
--- record: point
point a.txt:1 "Paul Weah opened the new bridge above Monrovia on Monday." ok
point a.txt:1 "in 2001 he opposed every bridge in the county." ok supply for "i" "I" supply for "he" "Paul Weah"

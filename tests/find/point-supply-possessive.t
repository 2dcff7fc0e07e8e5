The same for a possessive.
--- source: a.txt
Paul Weah opened the new bridge above Monrovia on Monday. His government has promised two more before the end of the year.
--- date
2024-05-07
--- record: point
point a.txt:1 "Paul Weah opened the new bridge above Monrovia on Monday." ok
point a.txt:1 "His government has promised two more before the end of the year." ok supply for "His" "Paul Weah’s"

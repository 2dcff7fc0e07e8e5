# A source dated outside the period is left out and listed; one without a date stays. The brief's date for a source goes before the source's own.
--- source: may.txt
The water council met in Lowtown on Friday and raised the river toll by two percent.
--- source: june.txt
The water council met again and lowered the river toll by one percent.
--- source: undated.txt
The river toll is paid at the lock.
--- brief
[brief]
title = The toll
as_of = 2024-06-30
period = 2024-06-01..2024-06-30
[sources]
path = may.txt, june.txt, undated.txt
[source may]
date = 2024-05-17
[source june]
date = 2024-06-14
--- args
-v
--- read: may.txt june.txt undated.txt date
june.txt: text
  date 2024-06-14
may.txt: text
  date 2024-05-17
undated.txt: text

--- json: "path" "as_of"
  "as_of": "2024-06-30",
      "path": "june.txt",
      "path": "undated.txt",

--- diag
brief.ini:6:8: note: may.txt is dated 2024-05-17, outside the period, and is left out [source-period]

--- status
0

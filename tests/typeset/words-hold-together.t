A day stays with its month, a number with its unit, and a mark with its word; straight quotation marks of a source stay as they are, our own words get curly ones.
--- source: gazette.txt
---
outlet: The Gazette's "Weekend"
date: 2024-06-18
---
The commission announced in the capital of the northern province that the long bridge over the river would be closed to lorries on 19 June for repairs that are expected to cost 40 million.
--- date
2024-06-20
--- layout
[layout]
parts = head, sections
[section all]
title = What's new
match = *
show  = points
[page]
measure = 70 mm
--- typeset: text note
  text 154.5 105.2 25 Lato-Bold: Case
  text 62.4 133.4 7.5 Lato-Regular: DATE
  text 62.4 147.1 9.3 Lato-Regular: 20 June 2024
  text 148 133.4 7.5 Lato-Regular: INFORMATION CUT-OFF
  text 148 147.1 9.3 Lato-Regular: 20 June 2024
  text 266 133.4 7.5 Lato-Regular: SOURCES
  text 266 147.1 9.3 Lato-Regular: 1 report, 1 origin
  text 154.5 192.4 14 Lato-Bold: What’s new
  text 154.5 213.3 11 GentiumBookPlus: The commission announced in the capital
  text 154.5 227.8 11 GentiumBookPlus: of the northern province that the long
  text 154.5 242.3 11 GentiumBookPlus: bridge over the river would be closed to
  text 154.5 256.8 11 GentiumBookPlus: lorries on 19 June for repairs that are
  text 154.5 271.3 11 GentiumBookPlus: expected to cost 40 million.[1]
  note 154.5 762.7 6.8 Lato-Regular: [1]
  note 164.4 762.7 8.3 GentiumBookPlus: The Gazette's "Weekend", 20 June 2024, ¶1

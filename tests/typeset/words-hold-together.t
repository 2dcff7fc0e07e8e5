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
  text 170.1 105.2 25 Lato-Bold: Case
  text 170.1 133.4 7.5 Lato-Regular: DATE
  text 170.1 147.1 9.3 Lato-Regular: 20 June 2024
  text 255.8 133.4 7.5 Lato-Regular: INFORMATION CUT-OFF
  text 255.8 147.1 9.3 Lato-Regular: 20 June 2024
  text 170.1 164.6 7.5 Lato-Regular: SOURCES
  text 170.1 178.3 9.3 Lato-Regular: 1 report, 1 origin
  text 170.1 223.6 14 Lato-Bold: What’s new
  text 169.8 244.4 11 GentiumBookPlus: The commission announced in the capital of
  text 170.1 258.9 11 GentiumBookPlus: the northern province that the long bridge
  text 170.1 273.4 11 GentiumBookPlus: over the river would be closed to lorries on
  text 170.1 287.9 11 GentiumBookPlus: 19 June for repairs that are expected to cost
  text 170.1 302.4 11 GentiumBookPlus: 40 million.[1]
  note 170.1 762.7 6.8 Lato-Regular: [1]
  note 179.9 762.7 8.3 GentiumBookPlus: The Gazette's "Weekend", 20 June 2024, ¶1

The marks of a page are explained at its foot: one entry a source, its places in order; the sources' own list is linked from the marks.
--- source: herald.txt
---
title: Envoys meet in Geneva
outlet: Daily Herald
date: 2024-06-18
---
The envoys of both states met in Geneva on 18 June 2024 to discuss a ceasefire.

The delegation of the host country proposed a monitoring mission of 300 observers.
--- source: courier.txt
---
title: A mission for the border
outlet: Evening Courier
date: 2024-06-19
---
Diplomats in Geneva discussed a monitoring mission for the border region on 18 June 2024.
--- date
2024-06-20
--- layout
[layout]
parts = head, sections
[section all]
title = Reporting
match = *
show  = points
max   = 5
--- typeset: text note
  text 170.1 105.2 25 Lato-Bold: Case
  text 170.1 133.4 7.5 Lato-Regular: DATE
  text 170.1 147.1 9.3 Lato-Regular: 20 June 2024
  text 264 133.4 7.5 Lato-Regular: INFORMATION CUT-OFF
  text 264 147.1 9.3 Lato-Regular: 20 June 2024
  text 398.4 133.4 7.5 Lato-Regular: SOURCES
  text 398.4 147.1 9.3 Lato-Regular: 2 reports, 2 origins
  text 170.1 192.4 14 Lato-Bold: Reporting
  text 170.1 213.3 11 GentiumBookPlus: Diplomats in Geneva discussed a monitoring mission for the border re~
  text 170.1 227.8 11 GentiumBookPlus: gion on 18 June 2024.[1]
  text 169.8 249.5 11 GentiumBookPlus: The envoys of both states met in Geneva on 18 June 2024 to discuss a
  text 170.1 264 11 GentiumBookPlus: ceasefire.[2]
  text 169.8 285.8 11 GentiumBookPlus: The delegation of the host country proposed a monitoring mission of 300
  text 170.1 300.3 11 GentiumBookPlus: observers.[2]
  note 170.1 762.7 6.8 Lato-Regular: [1]
  note 179.9 762.7 8.3 GentiumBookPlus: Evening Courier, 20 June 2024, ¶1
  note 302.2 762.7 6.8 Lato-Regular: [2]
  note 312 762.7 8.3 GentiumBookPlus: Daily Herald, 20 June 2024, ¶1, ¶2

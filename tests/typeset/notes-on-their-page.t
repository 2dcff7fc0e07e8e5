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
  text 154.5 105.2 25 Lato-Bold: Case
  text 154.5 133.4 7.5 Lato-Regular: DATE
  text 154.5 147.1 9.3 Lato-Regular: 20 June 2024
  text 257.5 133.4 7.5 Lato-Regular: INFORMATION CUT-OFF
  text 257.5 147.1 9.3 Lato-Regular: 20 June 2024
  text 400.8 133.4 7.5 Lato-Regular: SOURCES
  text 400.8 147.1 9.3 Lato-Regular: 2 reports, 2 origins
  text 154.5 192.4 14 Lato-Bold: Reporting
  text 154.5 213.3 11 GentiumBookPlus: Diplomats in Geneva discussed a monitoring mission for the border region on
  text 154.5 227.8 11 GentiumBookPlus: 18 June 2024.[1]
  text 154.5 249.5 11 GentiumBookPlus: The envoys of both states met in Geneva on 18 June 2024 to discuss a ceasefire.[2]
  text 154.5 271.3 11 GentiumBookPlus: The delegation of the host country proposed a monitoring mission of 300
  text 154.5 285.8 11 GentiumBookPlus: observers.[2]
  note 154.5 762.7 6.8 Lato-Regular: [1]
  note 164.4 762.7 8.3 GentiumBookPlus: Evening Courier, 20 June 2024, ¶1
  note 286.6 762.7 6.8 Lato-Regular: [2]
  note 296.4 762.7 8.3 GentiumBookPlus: Daily Herald, 20 June 2024, ¶1, ¶2

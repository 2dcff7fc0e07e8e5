# Three and more short lines in a row are a list, and the last before a paragraph its heading; "Demands:" before items is a heading.
--- source: tour.txt
Dates of the tour were announced on Tuesday by the orchestra, which has not travelled since 2019.
May 3 – Bergen, Grieg Hall
May 5 – Oslo, Concert House
May 9 – Torvik, Old Church
Tickets
Tickets are sold from Monday at the usual places and cost between 200 and 600 crowns.
Demands of the players:
- a pension
- new stands
--- read
tour.txt: text
  1 para @0-97 Dates of the tour were announced on Tuesday by the orchestra, which has not travelled since 2019.
  2 item/1 @98-126 May 3 – Bergen, Grieg Hall
  3 item/1 @127-156 May 5 – Oslo, Concert House
  4 item/1 @157-185 May 9 – Torvik, Old Church
  - heading/2 @186-193 Tickets
  5 para @194-279 Tickets are sold from Monday at the usual places and cost between 200 and 600 crowns.
  - heading/2 @280-303 Demands of the players:
  6 item/1 @306-315 a pension
  7 item/1 @318-328 new stands

An event whose lead-in is left out is printed as its sentence is.
--- source: a.txt
Yet the mill of Bergen was closed for good on 3 May 1990 by its owners. Eight years later, on 6 July 1998, the parliament of Norway sold the land to a Danish bank.
--- date
2024-02-07
--- find
point a.txt:1:5 "[T]he mill of Bergen was closed for good on 3 May 1990 by its owners."
point a.txt:1:92 "[O]n 6 July 1998, the parliament of Norway sold the land to a Danish bank."
event a.txt:1:5 1990-05-03 happened "[T]he mill of Bergen was closed for good on 3 May 1990 by its owners."
event a.txt:1:92 1998-07-06 happened "[O]n 6 July 1998, the parliament of Norway sold the land to a Danish bank."

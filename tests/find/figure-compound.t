# A number in a compound.
--- source: a.txt
The 22-article treaty and a 300-page annex were printed.

--- record: figure
figure a.txt:1 "22-article" 22 article
figure a.txt:1 "300-page" 300 page

# Small numbers of known things are left out.
--- source: a.txt
The two countries and their three lakes are old; seven lakes are new.

--- record: figure
figure a.txt:1 "seven lakes" 7 lake

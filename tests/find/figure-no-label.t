# Numbers that name something are no figures.
--- source: a.txt
Article 4, Boeing 747, F-16 jets and Resolution 1718 were mentioned on page 12.

--- record: figure

# Times and ordinals are no figures.
--- date
2010-01-01
--- source: a.txt
In 1995, on 4 May, the third ship sank after 20 years.

--- record: figure

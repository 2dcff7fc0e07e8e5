# Numbers of resolutions, articles and flights are no years.
--- date
2010-01-01
--- source: a.txt
Resolution 1718, article 1994 and flight 2012 were cited.

--- record: timex

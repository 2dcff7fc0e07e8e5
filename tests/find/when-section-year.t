# A heading that names a year tells the year of what stands below it in a history.
--- date
2010-01-01
--- source: a.md
The war began on May 1, 1940, and went on until June 3, 1944, in all parts; see also March 5, 1941 and April 6, 1942 and July 7, 1943.

## 1943: The landing

On July 10 the fleet came. On August 3 it left.

--- record: timex
timex a.md:1 "May 1, 1940" DATE 1940-05-01
timex a.md:1 "June 3, 1944" DATE 1944-06-03
timex a.md:1 "March 5, 1941" DATE 1941-03-05
timex a.md:1 "April 6, 1942" DATE 1942-04-06
timex a.md:1 "July 7, 1943" DATE 1943-07-07
timex a.md:0 "1943" DATE 1943
timex a.md:2 "July 10" DATE 1943-07-10
timex a.md:2 "August 3" DATE 1943-08-03

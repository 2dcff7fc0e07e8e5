A list of months or days shares the year and month at its end; a month later than the last is of the year before.
--- date
2024-06-30
--- source: a.txt
In August, September and December 2017 the port was shut. Votes in November, December and January 2019 failed. Talks were held on 3, 4 and 5 May 2021 in Oslo, and on 18 and 20 June. Polls opened on May 4, 5 and 6, 1990 in all towns.
--- record: timex
timex a.txt:1 "August" DATE 2017-08
timex a.txt:1 "September" DATE 2017-09
timex a.txt:1 "December 2017" DATE 2017-12
timex a.txt:1 "November" DATE 2018-11
timex a.txt:1 "December" DATE 2018-12
timex a.txt:1 "January 2019" DATE 2019-01
timex a.txt:1 "3" DATE 2021-05-03
timex a.txt:1 "4" DATE 2021-05-04
timex a.txt:1 "5 May 2021" DATE 2021-05-05
timex a.txt:1 "18" DATE 2021-06-18
timex a.txt:1 "20 June" DATE 2021-06-20
timex a.txt:1 "May 4" DATE 1990-05-04
timex a.txt:1 "5" DATE 1990-05-05
timex a.txt:1 "6, 1990" DATE 1990-05-06

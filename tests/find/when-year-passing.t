# A year told in passing holds for its sentence only.
--- date
2009-12-19
--- source: a.txt
The siege began in May 1920. In June 1920 the relief came. Both sides shot at the mill in July 1920. The walls, built like those of 1812, held. On 2 August the town fell. On 9 August 1920 it was taken again. By September 1920 it stood empty. In October 1920 the people came home. In November 1920 peace was signed. The mill burned in December 1920. In January 1921 it was sold. In May 1921 it reopened.

--- record: timex
timex a.txt:1 "May 1920" DATE 1920-05
timex a.txt:1 "June 1920" DATE 1920-06
timex a.txt:1 "July 1920" DATE 1920-07
timex a.txt:1 "1812" DATE 1812
timex a.txt:1 "2 August" DATE 1920-08-02
timex a.txt:1 "9 August 1920" DATE 1920-08-09
timex a.txt:1 "September 1920" DATE 1920-09
timex a.txt:1 "October 1920" DATE 1920-10
timex a.txt:1 "November 1920" DATE 1920-11
timex a.txt:1 "December 1920" DATE 1920-12
timex a.txt:1 "January 1921" DATE 1921-01
timex a.txt:1 "May 1921" DATE 1921-05

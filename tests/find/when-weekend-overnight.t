# "over the weekend", "overnight", "earlier in the day".
--- date
1998-03-04
--- source: a.txt
It rained over the weekend. The storm came overnight. Earlier in the day it was calm.

--- record: timex
timex a.txt:1 "the weekend" DATE 1998-W09-WE
timex a.txt:1 "overnight" TIME 1998-03-04TNI
timex a.txt:1 "Earlier in the day" DATE 1998-03-04 START

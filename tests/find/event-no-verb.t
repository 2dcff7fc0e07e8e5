# A date by itself tells no event.
--- date
2016-10-05
--- source: a.txt
Correction: 2 October 2016. The mill burned on 2 October 2016.

--- record: event
event a.txt:1 "The mill burned on 2 October 2016." 2016-10-02 happened

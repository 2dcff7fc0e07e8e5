# A wrapped line ends no sentence, a short one without a stop does.
--- source: a.txt
The delegates from seven countries agreed on Tuesday to meet
again before the end of the year in the old town hall.

--- record: sent
sent a.txt:1 "The delegates from seven countries agreed on Tuesday to meet again before the end of the year in the old town hall."

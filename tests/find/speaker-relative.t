“Who” is the person right before it.
--- source: a.txt
The mayor read from the memoirs of Paul Weah, who called the bridge “a gift to the whole valley”.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "a gift to the whole valley" mixed who "Paul Weah" cue "called"

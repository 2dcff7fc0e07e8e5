A verb of judgement.
--- source: a.txt
Paul Weah called the report “a work of fiction” and left.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "a work of fiction" mixed who "Paul Weah" cue "called"

The sentence before says who thinks so.
--- source: a.txt
Paul Weah, a lawmaker, spoke on Monday. Weah believes that the plan is only a show. “Nobody should be fooled.”
--- date
2024-05-07
--- record: quote
quote a.txt:1 "Nobody should be fooled." direct who "Paul Weah" role "lawmaker" cue "believes"

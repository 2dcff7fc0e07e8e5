“They”: a group in the sentence before.
--- source: a.txt
The inspectors came on Monday. “We found nothing wrong with the gates,” they said.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "We found nothing wrong with the gates," direct who "inspectors" cue "said"

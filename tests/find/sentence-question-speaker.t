# A question in quotation marks goes on with who asked it.
--- source: a.txt
"Who paid for the dam?" Lindqvist asked. "When will it open?" asked the mayor. Nobody knew!

--- record: sent
sent a.txt:1 ""Who paid for the dam?" Lindqvist asked."
sent a.txt:1 ""When will it open?" asked the mayor."
sent a.txt:1 "Nobody knew!"

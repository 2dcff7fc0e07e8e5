A block quotation behind a colon.
--- source: a.md
# The bridge

In her letter Ana Ruiz wrote:

> The bridge will open in June and it will be free for all.

The council meets on Friday.
--- date
2024-05-07
--- record: quote
quote a.md:2 "The bridge will open in June and it will be free for all." direct who "Ana Ruiz" cue "wrote"

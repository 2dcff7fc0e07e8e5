A block quotation that nobody announces is not taken for speech.
--- source: a.md
# The bridge

The council meets on Friday in the old hall.

> Note: this page was moved to the new server.

The mayor will attend.
--- date
2024-05-07
--- record: quote

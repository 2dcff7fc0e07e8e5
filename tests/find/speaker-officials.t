A group speaks.
--- source: a.txt
Norwegian officials in Oslo responded with a short comment that the matter was “for the two parties to settle”.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "for the two parties to settle" mixed who "Norwegian officials in Oslo" country NO cue "responded"

# A bullet and a number are one mark.
--- source: a.txt
• 9. The ninth rule • 10. The tenth rule
--- record: sent
sent a.txt:1 "9. The ninth rule"
sent a.txt:1 "• 10. The tenth rule"

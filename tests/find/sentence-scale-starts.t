# Millions behind an abbreviation begins a sentence; names seldom begin so.
--- source: a.txt
She studied in the U.S. Millions watched her first match in the U.S. Open.
--- record: sent
sent a.txt:1 "She studied in the U.S."
sent a.txt:1 "Millions watched her first match in the U.S. Open."

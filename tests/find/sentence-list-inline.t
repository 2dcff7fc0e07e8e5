# Numbered entries in one line are sentences of their own.
--- source: a.txt
1. Bread is short 2. Milk is dear 3. Oil is gone

--- record: sent
sent a.txt:1 "Bread is short"
sent a.txt:1 "2. Milk is dear"
sent a.txt:1 "3. Oil is gone"

# "e.g." and "i.e." end no sentence.
--- source: a.txt
Small boats, e.g. dinghies, may enter. Large ones, i.e. those over 20 metres, may not.

--- record: sent
sent a.txt:1 "Small boats, e.g. dinghies, may enter."
sent a.txt:1 "Large ones, i.e. those over 20 metres, may not."

# Capitals and seats of government carry their country.
--- source: a.txt
Beijing warned Tokyo, while the Kremlin and the White House kept silent.

--- record: name
name a.txt:1 "Beijing" LOC country CN
name a.txt:1 "Tokyo" LOC country JP
name a.txt:1 "Kremlin" LOC country RU
name a.txt:1 "White House" LOC country US

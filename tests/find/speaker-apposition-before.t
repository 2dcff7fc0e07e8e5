An apposition between speaker and verb.
--- source: a.txt
Ana Ruiz, an engineer and former head of the water board, warned that the dam is “close to breaking”.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "close to breaking" mixed who "Ana Ruiz" role "engineer and former head of the water board" cue "warned"

A second quotation of the same sentence keeps the voice.
--- source: a.txt
If the port closes, Ortiz warned, the town would be making “a very big mistake,” while claiming it has “nothing to fear” from the new owners.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "a very big mistake," mixed who "Ortiz" cue "warned"
quote a.txt:1 "nothing to fear" mixed who "Ortiz" cue "claiming"

Das Hilfsverb steht vorn, das Verb am Ende.
--- source: a.md
---
language: de
---

„Der Damm wird bis zum Herbst halten“, hatte die Sprecherin am Montag in Bern gesagt.
--- date
2024-05-07
--- record: quote
quote a.md:1 "Der Damm wird bis zum Herbst halten" direct who "Sprecherin" cue "gesagt"

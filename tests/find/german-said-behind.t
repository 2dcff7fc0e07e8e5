Das Verb steht hinter dem Zitat.
--- source: a.md
---
language: de
---

„Der Damm wird bis zum Herbst halten“, sagte Ministerin Ana Ruiz am Montag.
--- date
2024-05-07
--- record: quote
quote a.md:1 "Der Damm wird bis zum Herbst halten" direct who "Ana Ruiz" role "Ministerin" cue "sagte"

Perfekt vor dem Zitat.
--- source: a.md
---
language: de
---

Bürgermeister Juan Weah hat nach der Sitzung erklärt: „Der Damm wird bis zum Herbst halten.“
--- date
2024-05-07
--- record: quote
quote a.md:1 "Der Damm wird bis zum Herbst halten." direct who "Juan Weah" role "Bürgermeister" cue "erklärt"

„So X“ hinter dem Zitat.
--- source: a.md
---
language: de
---

„Der Damm wird bis zum Herbst halten“, so Gewerkschaftschef Juan Weah.
--- date
2024-05-07
--- record: quote
quote a.md:1 "Der Damm wird bis zum Herbst halten" direct who "Gewerkschaftschef Juan Weah" cue "so"

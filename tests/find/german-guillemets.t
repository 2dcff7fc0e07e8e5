Anführungszeichen der Buchdrucker.
--- source: a.md
---
language: de
---

»Der Damm wird bis zum Herbst halten«, betonte Ana Ruiz.
--- date
2024-05-07
--- record: quote
quote a.md:1 "Der Damm wird bis zum Herbst halten" direct who "Ana Ruiz" cue "betonte"

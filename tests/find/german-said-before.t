Das Verb steht vor dem Zitat.
--- source: a.md
---
language: de
---

Ministerin Ana Ruiz sagte: „Der Damm wird bis zum Herbst halten.“
--- date
2024-05-07
--- record: quote
quote a.md:1 "Der Damm wird bis zum Herbst halten." direct who "Ana Ruiz" role "Ministerin" cue "sagte"

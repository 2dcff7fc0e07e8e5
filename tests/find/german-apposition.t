Die Rolle steht vor dem Namen, der zwischen Kommas steht.
--- source: a.md
---
language: de
---

Der Vorsitzende des Vereins, Juan Weah, sagte: „Der Damm wird bis zum Herbst halten.“
--- date
2024-05-07
--- record: quote
quote a.md:1 "Der Damm wird bis zum Herbst halten." direct who "Juan Weah" role "Vorsitzende des Vereins" cue "sagte"

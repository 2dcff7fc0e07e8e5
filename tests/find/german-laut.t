„Laut“ vor dem Satz.
--- source: a.md
---
language: de
---

Laut Ana Ruiz hält der Damm bis zum Herbst.
--- date
2024-05-07
--- record: said
said a.md:1 "hält der Damm bis zum Herbst" who "Ana Ruiz" source "Ana Ruiz" cue "Laut"

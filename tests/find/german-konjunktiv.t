Indirekte Rede ohne „dass“.
--- source: a.md
---
language: de
---

Der Sprecher sagte, der Damm halte bis zum Herbst.
--- date
2024-05-07
--- record: said
said a.md:1 "der Damm halte bis zum Herbst" who "Sprecher" source "Der Sprecher" cue "sagte"

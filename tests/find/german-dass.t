Indirekte Rede mit „dass“.
--- source: a.md
---
language: de
---

Die Ministerin erklärte, dass der Damm bis zum Herbst halte.
--- date
2024-05-07
--- record: said
said a.md:1 "dass der Damm bis zum Herbst halte" who "Ministerin" source "Die Ministerin" cue "erklärte"

Ein Zitat im Zitat gehört dem, der spricht.
--- source: a.md
---
language: de
---

„Er sagte ‚nein‘ zu dem neuen Damm“, berichtete Ana Ruiz.
--- date
2024-05-07
--- record: quote
quote a.md:1 "Er sagte ‚nein‘ zu dem neuen Damm" direct who "Ana Ruiz" cue "berichtete"

„Zitierte X mit den Worten“: X spricht.
--- source: a.md
---
language: de
---

Die Zeitung zitierte den Bürgermeister mit den Worten: „Der Damm wird bis zum Herbst halten.“
--- date
2024-05-07
--- record: quote
quote a.md:1 "Der Damm wird bis zum Herbst halten." direct who "Bürgermeister" cue "zitierte"

Ohne Verb des Sagens ist niemand genannt.
--- source: a.md
---
language: de
---

„Der Damm wird bis zum Herbst halten.“ Am Abend regnete es.
--- date
2024-05-07
--- record: quote
quote a.md:1 "Der Damm wird bis zum Herbst halten." direct

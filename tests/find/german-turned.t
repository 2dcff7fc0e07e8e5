Am Satzanfang steht etwas anderes: das Subjekt folgt dem Verb.
--- source: a.md
---
language: de
---

In einem Gespräch mit der Zeitung erklärte der Sprecher der Behörde: „Der Damm wird bis zum Herbst halten.“
--- date
2024-05-07
--- record: quote
quote a.md:1 "Der Damm wird bis zum Herbst halten." direct who "Sprecher der Behörde" cue "erklärte"

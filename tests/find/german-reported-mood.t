Der Konjunktiv führt fort, was jemand gesagt hat.
--- source: a.md
---
language: de
---

Ana Ruiz sagte, der Damm halte. Die Tore seien „seit vielen Jahren nicht mehr geprüft worden“.
--- date
2024-05-07
--- record: quote
quote a.md:1 "seit vielen Jahren nicht mehr geprüft worden" mixed who "Ana Ruiz" cue "sagte"

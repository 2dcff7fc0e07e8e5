„Nach Angaben“ ohne Komma.
--- source: a.md
---
language: de
---

Nach Angaben der Polizei stürzte der Damm am Montag ein.
--- date
2024-05-07
--- record: said
said a.md:1 "stürzte der Damm am Montag ein" who "Polizei" source "der Polizei" cue "Nach Angaben"

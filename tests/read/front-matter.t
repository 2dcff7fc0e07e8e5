# YAML-like front matter, the flat part: quoted values, remarks, lists as text; nested keys are skipped; the first heading repeats the title.
--- source: brief.md
---
title: "Ice: the strait \"closed\""
date: 2024-06-21T08:00:00Z
authors:
  - Anna Smith
  - 'Jo Roe'
source: Harbour Wire   # the outlet
lang: en
image:
  url: https://pictures.example/ice.jpg
summary: >
  Three lines that
  nobody reads.
link: https://harbourwire.example/ice?a=1#top
---

# Ice: the strait "closed"

No ship has passed since Sunday.
--- source: wrong.md
---
title: Ice again
date: next Thursday
---
No ship has passed since Sunday.
--- read
brief.md: markdown
  title Ice: the strait "closed"
  outlet Harbour Wire
  author Anna Smith, Jo Roe
  date 2024-06-21
  language en
  url https://harbourwire.example/ice?a=1#top
  1 para @321-353 No ship has passed since Sunday.
wrong.md: markdown
  title Ice again
  1 para @45-77 No ship has passed since Sunday.

--- diag
wrong.md:3:1: warning: "next Thursday" is not a date that can be read one way [meta-date]

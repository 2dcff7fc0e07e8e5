# What is known of a source: its own front matter, then its sidecar, then the brief's sections, the longest beginning of the file name last.
--- source: wire-1.md
---
title: Own title
outlet: Own outlet
author: Own author
date: 2024-01-02
---
The ferry sank at the lock on Monday.
--- file: wire-1.md.ini
[source]
outlet = Sidecar Post
author = Sidecar Author
colour = red
--- source: wire-2.md
---
title: Second
---
The ferry was raised.
--- brief
[brief]
title = The ferry
as_of = 2024-02-01
[sources]
path = wire-1.md, wire-2.md
[source wire-1]
author = Brief Author
url = https://example.org/ferry#top
[source WIRE]
author = Wire Desk
date = 3 February 2024
--- read: wire-1.md wire-2.md title outlet author date url
wire-1.md: markdown
  title Own title
  outlet Sidecar Post
  author Brief Author
  date 2024-02-03
  url https://example.org/ferry#top
wire-2.md: markdown
  title Second
  author Wire Desk
  date 2024-02-03

--- diag
wire-1.md.ini:4:1: warning: unknown key `colour` [ini-unknown]

# The first heading is the title unless front matter gives another; then it stays a heading, below the first level.
--- source: a.md
# Ice closes the strait

By Anna Smith

TORVIK, June 3, 2024 (Harbour Wire) — No ship has *passed* since Sunday.

## Read more

The heading above costs only itself, for this is prose with more words than any list of links would have in a row.
--- source: b.md
---
title: A winter in Torvik
---
## The ice

No ship has passed since Sunday.
--- read
a.md: markdown
  title Ice closes the strait
  author Anna Smith
  date 2024-06-03
  origin Harbour Wire
  - byline @40-79 TORVIK, June 3, 2024 (Harbour Wire) —
  1 para @80-114 No ship has passed since Sunday.
b.md: markdown
  title A winter in Torvik
  - heading/2 @37-44 The ice
  1 para @46-78 No ship has passed since Sunday.

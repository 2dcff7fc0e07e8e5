# Without its closing line a `---` block is no front matter but text.
--- source: open.md
---

The pilots met on Monday. title: none
--- source: header.txt
Title: Ice closes the strait
Section: Coast
Source: Harbour Wire
Date: 21 June 2024
URL: https://harbourwire.example/ice

No ship has passed since Sunday.
--- source: sentence.txt
Torvik: no comment
Source: unknown so far. The pilots met on Monday and said nothing.
--- read
header.txt: text
  title Ice closes the strait
  outlet Harbour Wire
  date 2024-06-21
  url https://harbourwire.example/ice
  1 para @122-154 No ship has passed since Sunday.
open.md: markdown
  1 para @5-42 The pilots met on Monday. title: none
sentence.txt: text
  title Torvik: no comment
  1 para @19-85 Source: unknown so far. The pilots met on Monday and said nothing.

"Key: value" lines at the top say what a Markdown source is as they do in a plain text, when two of the keys are known or one has a date; another single line of that form is text.
--- source: valley.md
Title: Grain deal reached
Outlet: Valley Post
Date: 2024-03-18

Northland signed a *grain agreement* with Southland on Monday.
--- source: west.md
Seoul: no comment was made on Tuesday.

Southland said on Tuesday that it would ratify the agreement before the harvest.
--- source: wire.md
Date: 2024-03-19

Southland said on Tuesday that it would ratify the agreement before the harvest.
--- read
valley.md: markdown
  title Grain deal reached
  outlet Valley Post
  date 2024-03-18
  1 para @64-126 Northland signed a grain agreement with Southland on Monday.
west.md: markdown
  1 para @0-38 Seoul: no comment was made on Tuesday.
  2 para @40-120 Southland said on Tuesday that it would ratify the agreement before the harvest.
wire.md: markdown
  date 2024-03-19
  1 para @18-98 Southland said on Tuesday that it would ratify the agreement before the harvest.

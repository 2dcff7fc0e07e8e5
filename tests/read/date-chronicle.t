# A date alone below the title is the day of issue; dates that head the parts of a chronicle are headings.
--- source: one.txt
Ice closes the strait
Friday, June 21, 2024
No ship has passed the strait since Sunday night.
--- source: chronicle.txt
How the winter went in Torvik
12 January 2024
The first floes were seen from the lighthouse in the early morning.
14 January 2024
The strait was closed to all ships after the Aurora had been lost.
--- read
chronicle.txt: text
  title How the winter went in Torvik
  - heading/2 @30-45 12 January 2024
  1 para @46-113 The first floes were seen from the lighthouse in the early morning.
  - heading/2 @114-129 14 January 2024
  2 para @130-196 The strait was closed to all ships after the Aurora had been lost.
one.txt: text
  title Ice closes the strait
  date 2024-06-21
  1 para @44-93 No ship has passed the strait since Sunday night.

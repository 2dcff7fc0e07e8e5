# Lines broken at a width are joined; a hyphen at the break stays; a heading and a short last line end their block without help of a blank line.
--- source: report.txt
Harbour Commission
Report on the Winter Season

The commission met eleven times between October and March and heard forty-
two witnesses, among them the masters of all three ferries and a long-
serving pilot. It finds that the ice service was warned too late on 14
January.

Findings
The warning reached the pilots by radio at 06:10, four hours after the
first floes had been seen from the lighthouse. Nobody had written down who
was to pass it on.

   The second part of the report deals with the harbour's lights. They
were switched off twice in January.
--- read
report.txt: text
  title Harbour Commission
  - heading/2 @19-46 Report on the Winter Season
  1 para @48-273 The commission met eleven times between October and March and heard forty-two witnesses, among them the masters of all three ferries and a long-serving pilot. It finds that the ice service was warned too late on 14 January.
  - heading/2 @275-283 Findings
  2 para @284-448 The warning reached the pilots by radio at 06:10, four hours after the first floes had been seen from the lighthouse. Nobody had written down who was to pass it on.
  3 para @453-556 The second part of the report deals with the harbour's lights. They were switched off twice in January.

# Who said what, by number of statements, with role, country and marks.
--- source: a.txt
Swedish fisheries minister Anna Lund opened the meeting. "The treaty is a gift to the largest trawlers," said Anna Lund. "We shall not sign it before the autumn," Lund said. Danish minister Lars Holm disagreed. "Every country gains from clear rules at sea," Holm said.

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt
[section none]
match = nothing-of-this
--- layout
[layout]
parts = speakers
--- arrange
brief case: Case
fact Date: 12 May 2023
fact Information cut-off: 12 May 2023
fact Sources: 1 report, 1 origin
group brief
  group speakers
    heading 1: Who said what
    table speakers
      row head
        cell: Speaker
        cell: Role
        cell: Country
        cell: Statements
      row
        cell speaker: Anna Lund
        cell role: Swedish fisheries minister
        cell country: Sweden
        cell number: 2[1]{1 ¶1}
      row
        cell speaker: Lars Holm
        cell role: Danish minister
        cell country: Denmark
        cell number: 1[1]{1 ¶1}

# What a terminal would obey never reaches it: escape sequences lose their ESC (and C1 its CSI), an override of the direction does not turn the marks, columns or names behind it.
--- date
2024-03-20
--- brief
[brief]
title = Grain ‮talks
as_of = 2024-03-20
[sources]
path = *.txt
[source south]
outlet = Post of the ‮South
--- bytes: north.txt
Grain \xe2\x80\xaetreaty \x1b[2J\n\nThe river states signed a grain agreement named invoice\xe2\x80\xaefdp.exe in Lowtown on 14 March 2024, the harvest minister said.\n
--- bytes: south.txt
Lowtown \x1b]0;owned\x07\n\n"The \xe2\x81\xa7treaty \xc2\x9b2Jholds for \x1b[31m\xe2\x80\xab40,000 tonnes," said Ana Kessel, the harvest minister of the river states.\n
--- text
========================================================================
Grain talks
========================================================================

Date                 20 March 2024
Information cut-off  20 March 2024
Sources              2 reports, 2 origins


Key points
==========

The river states signed a grain agreement named invoicefdp.exe in
Lowtown on 14 March 2024, the harvest minister said.[1]

________________
[1] Grain treaty [2J, ¶1


Statements
==========

    “The treaty 2Jholds for [31m40,000 tonnes”[2]
    Ana Kessel

________________
[2] Post of the South, ¶1


Timeline
========

Date           Event
-------------  ---------------------------------------------------------
14 March 2024  The river states signed a grain agreement named
               invoicefdp.exe in Lowtown […] See Key points[1]

________________
[1] Grain treaty [2J, ¶1


Who said what
=============

Speaker     Role  Country  Statements
----------  ----  -------  ----------
Ana Kessel                 1[2]

________________
[2] Post of the South, ¶1


Sources
=======

[1] Grain treaty [2J. north.txt. undated. SHA-256 c29fc89ceaaeab3b
[2] Post of the South. “Lowtown ]0;owned”. south.txt. undated. SHA-256
    5b8359fdc6551b24

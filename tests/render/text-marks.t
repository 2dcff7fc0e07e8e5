# Letters with marks of their own code point, joined emoji and signs of no width take the columns that a terminal gives them: headings are underlined as wide as they are, columns of a table stand under one another.
--- date
2024-03-20
--- brief
[brief]
title = Café Größe
as_of = 2024-03-20
[sources]
path = *.txt
[section talks]
title = Việt 👩‍🔧 talks
match = treaty
show = points, quotes
--- source: north.txt
The harbour minister Zoé Brookes said on March 17, 2024: “The treaty holds.”

The treaty on grain was signed in Lowtown on March 14, 2024 by the harbour envoy Võ Văn Thưởng.
--- text
========================================================================
Café Größe
========================================================================

Date                 20 March 2024
Information cut-off  20 March 2024
Sources              1 report, 1 origin


Bottom line
===========

The treaty on grain was signed in Lowtown on March 14, 2024 by the
harbour envoy Võ Văn Thưởng.[1]

________________
[1] north.txt, ¶2


Việt 👩‍🔧 talks
=============

The harbour minister Zoé Brookes said on March 17, 2024: “The treaty
holds.”[1]

________________
[1] north.txt, ¶1


Timeline
========

Date           Event
-------------  ---------------------------------------------------------
14 March 2024  The treaty on grain was signed in Lowtown on March 14,
               2024 […] See Bottom line[1]

17 March 2024  The harbour minister Zoé Brookes said on March 17 […] See
               Việt 👩‍🔧 talks[1]

________________
[1] north.txt, ¶1, ¶2


Who said what
=============

Speaker      Role      Country  Statements
-----------  --------  -------  ----------
Zoé Brookes  minister           1[1]

________________
[1] north.txt, ¶1


Sources
=======

[1] north.txt. undated. SHA-256 e14939bf7eb07684

# Chinese and Japanese signs are two columns wide: headings are underlined as wide as they are, lines of text end within 72, with no closing mark at the start of one.
--- date
2024-03-20
--- brief
[brief]
title = 条約 talks
as_of = 2024-03-20
[sources]
path = *.txt
[section talks]
title = 粮食协定
match = lock
show = points
--- source: north.txt
The harvest minister Li Wen said on March 17, 2024: “粮食协定昨天在上游城市签署，双方将分享四万吨小麦，剩余部分在秋天之前运往下游的各个港口，运费由双方平均承担。”

The grain envoy of 东京 signed the agreement 条約 on March 14, 2024.

The river states opened the lock at Lowtown on March 16, 2024.
--- text
========================================================================
条約 talks
========================================================================

Date                 20 March 2024
Information cut-off  20 March 2024
Sources              1 report, 1 origin


粮食协定
========

The river states opened the lock at Lowtown on March 16, 2024.[1]

________________
[1] north.txt, ¶3


Timeline
========

Date           Event
-------------  ---------------------------------------------------------
14 March 2024  The grain envoy of 东京 signed the agreement 条約 on
               March 14, 2024.[1]

16 March 2024  The river states opened the lock at Lowtown on March 16
               […] See 粮食协定[1]

17 March 2024  The harvest minister Li Wen said on March 17, 2024: “粮食
               协定昨天在上游城市签署，双方将分享四万吨小麦，剩余部分在
               秋天之前运往下游的各个港口，运费由双方平均承担。”[1]

________________
[1] north.txt, ¶1, ¶2, ¶3


Who said what
=============

Speaker  Role      Country  Statements
-------  --------  -------  ----------
Li Wen   minister           1[1]

________________
[1] north.txt, ¶1


Sources
=======

[1] north.txt. undated. SHA-256 0ffa0cb7e9f7fbe3

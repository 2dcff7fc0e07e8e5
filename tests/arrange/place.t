# A section by place and one by speaker.
--- source: a.txt
Workers closed the northern pier in Bergen because of cracks in its oldest part. "Nobody will use this pier before the spring," said Eva Berg, an engineer of the harbour.

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt
[section bergen]
title = Bergen
place = Bergen
[section berg]
title = The engineer
speaker = Eva Berg
--- layout
[layout]
parts = sections
--- arrange
brief case: Case
fact Date: 12 May 2023
fact Information cut-off: 12 May 2023
fact Sources: 1 report, 1 origin
group brief
  group section
    heading 1: Bergen
    para point: Workers closed the northern pier in Bergen because of cracks in its oldest part.[1]{1 ¶1}
  group section
    heading 1: The engineer
    quote quote
      para quote-text: “Nobody will use this pier before the spring”[1]{1 ¶1}
      para speaker-line: *Eva Berg*, engineer of the harbour

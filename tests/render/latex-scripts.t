# A run of another script names its script, numbers in a script from right to left are turned back, and only what a book face may lack is wrapped.
--- source: a.txt
Date: 2024-06-03

The ferry Катюша left Łódź with Señor Núñez on 3 June 2024.

The mayor of Việt Trì wrote to Tokyo that 東京「港」 has 40 cranes for 5 ships.

The banner in the square read مرحبا 2024 بكم and it hung over the market → station until Sunday.
--- brief
[brief]
title = Урожай в порту
as_of = 2024-06-05
[sources]
path = a.txt
[section all]
title = Points
match = *
show = points
--- latex: \title \keypoint \fontforscript{ \brieflanguage
\fontforscript{Latn}{Noto Serif}{NotoSerif-Regular.ttf}{NotoSerif-Bold.ttf}
\fontforscript{Latn}{DejaVu Sans}{DejaVuSans.ttf}{DejaVuSans-Bold.ttf}
\fontforscript{Hani}{Nanum Myeongjo}{NanumMyeongjo.ttf}{NanumMyeongjoBold.ttf}
\fontforscript{Hani}{AR PL SungtiL GB}{gbsn00lp.ttf}{}
\fontforscript{Hani}{IPAexMincho}{ipaexm.ttf}{}
\fontforscript{Hani}{WenQuanYi Micro Hei}{wqy-microhei.ttc}{}
\fontforscript{Arab}{Noto Naskh Arabic}{NotoNaskhArabic-Regular.ttf}{NotoNaskhArabic-Bold.ttf}
\fontforscript{Cyrl}{Noto Serif}{NotoSerif-Regular.ttf}{NotoSerif-Bold.ttf}
\fontforscript{Cyrl}{DejaVu Sans}{DejaVuSans.ttf}{DejaVuSans-Bold.ttf}
\fontforscript{Zyyy}{Noto Serif}{NotoSerif-Regular.ttf}{NotoSerif-Bold.ttf}
\fontforscript{Zyyy}{Noto Sans Symbols}{NotoSansSymbols-Regular.ttf}{NotoSansSymbols-Bold.ttf}
\fontforscript{Zyyy}{Noto Sans Symbols2}{NotoSansSymbols2-Regular.ttf}{}
\fontforscript{Zyyy}{DejaVu Sans}{DejaVuSans.ttf}{DejaVuSans-Bold.ttf}
\brieflanguage{en}
\title{\inscript{Cyrl}{Урожай в порту}}
\keypoint[id=p82wgjwe3]{The mayor of \inscript{Latn}{Việt} Trì wrote to Tokyo that \inscript{Hani}{東京「港」}
\keypoint[id=pygggvniu]{The banner in the square read \inscript{Arab}{مرحبا \ltr{2024} بكم}

# No character of a brief or a source is a command of TeX: the ten specials, pairs that would become one sign, controls and marks of direction.
--- source: a.txt
Date: 2024-06-03

The harbour of Lund sold its 40 {old} boats at 50% of $9_000 to the firm Berg & Sons #2 in Malmö.

The mayor of Lund wrote "C:\input{/etc/passwd} ~^2" -- <<in ink>> ``on paper'' --- on the wall of the town hall.
--- brief
[brief]
title = 100% of \write18{id} & {more}
as_of = 2024-06-05
[sources]
path = a.txt
[source a]
url = "https://example.org/~a_b?x=1&y={z}%20#50"
[section all]
title = a_b^c~d
match = *
show = points
--- latex: \title \section \keypoint -{}- \definesource \sourceitem
\title{100\% of \textbackslash{}write18\{id\} \& \{more\}}
\definesource{1}{a.txt}{3 June 2024}
\keypoint[id=p5wfwcgrk]{The harbour of Lund sold its 40 \{old\} boats at 50\% of \$9\_000 to the
\section{a\_b\textasciicircum{}c\textasciitilde{}d}\label{s-all}
\keypoint[id=pjwxqm79f]{The mayor of Lund wrote "C:\textbackslash{}input\{/etc/passwd\} \textasciitilde{}\textasciicircum{}2"
-{}- <{}<in ink>{}> \textasciigrave{}\textasciigrave{}on paper'{}' -{}-{}- on the wall of the town
\section{Sources}\label{sources}
\sourceitem{1}{\textbf{a.txt}. 3 June 2024. \weblink{https://example.org/\textasciitilde{}a\_b?x=1\&y=\%7Bz\%7D\%20\#50}{https://example.org/\textasciitilde{}a\_b?x=1\&y=\{z\}\%20\#50}.

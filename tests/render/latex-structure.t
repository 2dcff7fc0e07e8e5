# The document says what things are: the box, sections with their labels, quotations with their speakers, the timeline's events, sources by number.
--- source: a.txt
Title: Lake treaty signed
Outlet: Daily Herald
Date: 2024-06-20

The two ministers signed the lake treaty in Lund on 19 June 2024 after a year of talks about water.

"The water belongs to all of us," said Eva Berg, the mayor of Lund.
--- source: b.txt
Title: Treaty of the lake
Outlet: Evening Post
Date: 2024-06-21

The parliament of the lake will vote on the treaty on 3 July 2024, the speaker of the house announced.
--- brief
[brief]
title = The lake treaty
marking = tlp:green
as_of = 2024-06-22
[sources]
path = *.txt
[section terms]
title = Terms & dates
match = treaty
show = points, quotes, timeline
[section talk]
title = Talk
match = water
show = quotes
--- latex: \title \marking \date \fact \definesource \begin \end \section \label \keypoint \quotedby \event \sourceitem \brief
\briefsetup{
\brieflanguage{en}
\title{The lake treaty}
\marking{TLP:GREEN}
\date{22 June 2024}
\fact{Date}{22 June 2024}
\fact{Information cut-off}{21 June 2024}
\fact{Sources}{2 reports, 2 origins}
\definesource{1}{Daily Herald}{20 June 2024}
\definesource{2}{Evening Post}{21 June 2024}
\begin{document}
\briefhead
\briefcontents
\section{Terms \& dates}\label{s-terms}
\keypoint[id=pbwuk5vbb]{The parliament of the lake will vote on the treaty on 3 July 2024, the speaker
\dates{\faint{In the timeline: }\faint{\seeref{e94bgs2f6}{3 July 2024}}}
\section{Talk}\label{s-talk}
\begin{sourcequote}[id=q6fuy8k8w]
\quotedby{\speaker{Eva Berg}, mayor of Lund}
\end{sourcequote}
\section{Timeline}\label{timeline}
\begin{brieftable}{0.152,0.847}
\event[id=e94bgs2f6]{3 July 2024}{\emph{Planned: }The parliament of the lake will vote on the treaty
\end{brieftable}
\section{Who said what}\label{speakers}
\begin{brieftable}{0.126,0.637,0.098,0.136}
\end{brieftable}
\section{Sources}\label{sources}
\begin{sources}
\sourceitem{1}{\textbf{Daily Herald}. “Lake treaty signed”. a.txt. 20 June 2024. SHA-256 \code{ac1bbdd26dd3c56f}}
\sourceitem{2}{\textbf{Evening Post}. “Treaty of the lake”. b.txt. 21 June 2024. SHA-256 \code{cd9e069774ed7a2b}}
\end{sources}
\end{document}

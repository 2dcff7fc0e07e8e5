A clause that leads in does not make the sentence somebody’s statement.
--- source: a.txt
While Ruiz warned that the dam was weak, the council of Lima sold the gates to a neighbour for a dollar.
--- date
2024-05-07
--- record: said
said a.txt:1 "that the dam was weak, the council of Lima sold the gates to a neighbour for a dollar" source "Ruiz" cue "warned"

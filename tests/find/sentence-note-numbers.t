# Numbers of notes behind the full stop belong to its sentence.
--- source: a.txt
The survey counted four hundred seals on the coast.12 13 Most of them live on the northern islands (area 2).7 The rest move about.
--- record: sent
sent a.txt:1 "The survey counted four hundred seals on the coast.12 13"
sent a.txt:1 "Most of them live on the northern islands (area 2).7"
sent a.txt:1 "The rest move about."

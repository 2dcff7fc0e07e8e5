# A role, then its name between commas: the name speaks.
--- source: a.txt
The port's spokeswoman, Ana Ruiz, said on Monday that the cranes were "too old to be repaired by anybody" and would be replaced.
The jetty was "a danger to every child in the bay," its deputy director, Captain Tomas Lind, said on Friday.
Weah, a lawyer for Maria Santos, said that the contract was "not worth the paper it is printed on" and would be fought.
--- record: quote
quote a.txt:1 "too old to be repaired by anybody" mixed who "Ana Ruiz" cue "said"
quote a.txt:2 "a danger to every child in the bay," mixed who "Tomas Lind" role "Captain" cue "said"
quote a.txt:3 "not worth the paper it is printed on" mixed who "Weah" cue "said"

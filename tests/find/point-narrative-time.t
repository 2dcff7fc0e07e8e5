Time counted from the sentence before: left out where the rest has its own date, else the sentence does not stand alone.
--- source: a.txt
Eight years later, on 6 July 1961, Ana Ruiz concluded a treaty of friendship in Lima. Three weeks earlier, on 27 May, the senate of Peru had met the unions in Lima. Five days afterwards Ruiz signed a similar treaty with Chile in Quito.

Since then, Lima and Quito say, thousands of boats have crossed the border without control. A week after the ceremony the board of Petrosur met the unions in Lima. By then the mill in Lima had closed for good after a strike. The next day police in Lima fired on the crowd at the gate.

A week after the signing of the pact in Lima the board of Petrosur met the unions. Two weeks after Ana Ruiz resigned, the army of Peru took over the ports.
--- date
2024-06-07
--- record: point
point a.txt:1 "on 6 July 1961, Ana Ruiz concluded a treaty of friendship in Lima." ok supply for "o" "O"
point a.txt:1 "on 27 May, the senate of Peru had met the unions in Lima." ok supply for "o" "O"
point a.txt:3 "A week after the signing of the pact in Lima the board of Petrosur met the unions." ok
point a.txt:3 "Two weeks after Ana Ruiz resigned, the army of Peru took over the ports." ok
point a.txt:2 "A week after the ceremony the board of Petrosur met the unions in Lima." no narrative-time
point a.txt:1 "Five days afterwards Ruiz signed a similar treaty with Chile in Quito." no narrative-time
point a.txt:2 "Since then, Lima and Quito say, thousands of boats have crossed the border without control." no narrative-time
point a.txt:2 "The next day police in Lima fired on the crowd at the gate." no narrative-time
point a.txt:2 "By then the mill in Lima had closed for good after a strike." no narrative-time

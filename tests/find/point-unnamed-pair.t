"The two small nations", "both governments" need to be told who they are in the sentence itself.
--- source: a.txt
Driven by envy of the United States and its allies, the two young nations seek a new order.

Peru and Chile agreed on a border, and the two small nations will open it in May.

Both governments want the port of Lima to stay open for their own ships.

The two banks of the river were joined by a new bridge in Lima last year.

The new pact agreed to by the two coal-fired regimes has shaken the unions in Lima.

The senate of Peru did the same thing in the spring of last year in Lima.
--- date
2024-05-07
--- record: point
point a.txt:2 "Peru and Chile agreed on a border, and the two small nations will open it in May." ok
point a.txt:4 "The two banks of the river were joined by a new bridge in Lima last year." ok
point a.txt:1 "Driven by envy of the United States and its allies, the two young nations seek a new order." no vague
point a.txt:3 "Both governments want the port of Lima to stay open for their own ships." no vague
point a.txt:6 "The senate of Peru did the same thing in the spring of last year in Lima." no vague
point a.txt:5 "The new pact agreed to by the two coal-fired regimes has shaken the unions in Lima." no vague

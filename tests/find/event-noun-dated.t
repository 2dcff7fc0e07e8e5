A date behind a noun's participle dates that noun: the statement bears out others, but tells no event. Reporting verbs and main verbs keep their day.
--- source: a.txt
The board of Petrosur said the accord would replace three papers: a treaty signed in February 2000 and two letters.

The resolution passed in 2017 forbids the sale of arms to Peru and Chile.

The senate of Peru recalled the 1961 treaty in a short note to the unions.

The comparison with the pact of July 1961 comes easily to the people of Lima.

The treaty signed on 19 June 2023 entered into force on 4 December 2023 in Lima.

The army of Peru fired on 3 May 2023 at the fishing boats of Chile.

The ministry of Chile announced on 5 May 2023 plans for a new harbour wall.
--- date
2024-12-07
--- find
point a.txt:1:1 "The board of Petrosur said the accord would replace three papers: a treaty signed in February 2000 and two letters." who "board of Petrosur"
point a.txt:3:1 "The resolution passed in 2017 forbids the sale of arms to Peru and Chile."
point a.txt:5:1 "The senate of Peru recalled the 1961 treaty in a short note to the unions." who "senate of Peru"
point a.txt:11:1 "The army of Peru fired on 3 May 2023 at the fishing boats of Chile."
point a.txt:9:1 "The treaty signed on 19 June 2023 entered into force on 4 December 2023 in Lima."
point a.txt:7:1 "The comparison with the pact of July 1961 comes easily to the people of Lima."
point a.txt:13:1 "The ministry of Chile announced on 5 May 2023 plans for a new harbour wall."
event a.txt:5:1 1961-07 happened "The senate of Peru recalled the 1961 treaty in a short note to the unions." unfit
event a.txt:1:1 2000-02 happened "The board of Petrosur said the accord would replace three papers: a treaty signed in February 2000 and two letters." unfit
event a.txt:3:1 2017 happened "The resolution passed in 2017 forbids the sale of arms to Peru and Chile." unfit
event a.txt:11:1 2023-05-03 happened "The army of Peru fired on 3 May 2023 at the fishing boats of Chile."
event a.txt:13:1 2023-05-05 happened "The ministry of Chile announced on 5 May 2023 plans for a new harbour wall."
event a.txt:9:1 2023-12-04 happened "The treaty signed on 19 June 2023 entered into force on 4 December 2023 in Lima."
figure a.txt:1:53 "three papers"

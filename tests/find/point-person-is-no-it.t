"It" is no person, and what a verb is done to is not who does it; a body named before in another clause is.
--- source: a.txt
Officials travelling with the Chilean leader said that it had 22 articles in all.

The senate of Peru approved it on 24 October without a single vote against.

The senate of Peru said that it would vote on the border treaty in October.
--- date
2024-12-07
--- record: point
point a.txt:3 "The senate of Peru said that it would vote on the border treaty in October." ok
point a.txt:2 "The senate of Peru approved it on 24 October without a single vote against." no pronoun
point a.txt:1 "Officials travelling with the Chilean leader said that it had 22 articles in all." no pronoun

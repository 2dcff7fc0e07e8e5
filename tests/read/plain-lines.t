# One paragraph a line: the title leaves the text, a short line without a stop is a heading, dashes make items, promotion is left out.
--- source: ferry.txt
Torvik council backs the new ferry line
The council of Torvik voted on Monday to buy two ferries from a yard in Gdansk. The vote was close.
ALSO READ: Bridge toll rises for the third time
Mayor Signe Aas said that the first ferry would sail "before the ice comes back."
What the plan costs
The two ships cost 41 million crowns, a third of which the state pays. Opponents call the sum a guess.
- The first ship carries 60 cars.
- The second carries 40 and is electric.
Not so fast!
A court has still to rule on the harbour's depth.
--- read
ferry.txt: text
  title Torvik council backs the new ferry line
  1 para @40-139 The council of Torvik voted on Monday to buy two ferries from a yard in Gdansk. The vote was close.
  2 para @188-269 Mayor Signe Aas said that the first ferry would sail "before the ice comes back."
  - heading/2 @270-289 What the plan costs
  3 para @290-392 The two ships cost 41 million crowns, a third of which the state pays. Opponents call the sum a guess.
  4 item/1 @395-426 The first ship carries 60 cars.
  5 item/1 @429-467 The second carries 40 and is electric.
  - heading/2 @468-480 Not so fast!
  6 para @481-530 A court has still to rule on the harbour's depth.

--- diag
--- status
0

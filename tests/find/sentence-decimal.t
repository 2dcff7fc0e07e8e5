# Full stops in numbers and addresses end no sentence.
--- source: a.txt
Prices rose by 2.5 percent, see www.prices.example for more. Wages rose by 1.2 percent.

--- record: sent
sent a.txt:1 "Prices rose by 2.5 percent, see www.prices.example for more."
sent a.txt:1 "Wages rose by 1.2 percent."

# Items in wrapped text go on below their first line; a number or dash that only begins a broken line is none.
--- source: minutes.txt
The board took note of the following points and asked the harbour master to
report on them again in May:

- the dredging of the inner basin, which was to be finished by the end of
  the year and is now planned for spring;
- two lamps on the mole;
- pay.

1. The treasurer presents the accounts, which show a small loss for the
   third year running.
2. The accounts are approved.

The next meeting was first planned for 12 May and was then moved to June
19. It takes place in the old customs house, not - as the last minutes had
it - in the school.
--- read
minutes.txt: text
  1 para @0-104 The board took note of the following points and asked the harbour master to report on them again in May:
  2 item/1 @108-221 the dredging of the inner basin, which was to be finished by the end of the year and is now planned for spring;
  3 item/1 @224-246 two lamps on the mole;
  4 item/1 @249-253 pay.
  5 item/1 @258-349 The treasurer presents the accounts, which show a small loss for the third year running.
  6 item/1 @353-379 The accounts are approved.
  7 para @381-548 The next meeting was first planned for 12 May and was then moved to June 19. It takes place in the old customs house, not - as the last minutes had it - in the school.

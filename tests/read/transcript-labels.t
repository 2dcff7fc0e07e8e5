# Labels make turns, a block without one goes on with the last; a label that is a guest's surname becomes the guest. A run of countries is no transcript.
--- source: radio.txt
Guest: Ingrid Dahl, professor of ice physics
HOST: Is the winter early this year?
DAHL: It is early by three weeks.
The last time was in 1963.
HOST: And the mole?
DAHL: Nobody can move it now.
MAYOR SIGNE AAS, by telephone: We never wanted to.
Note: The interview was held in Norwegian.
--- source: countries.txt
Norway: The government said that it would wait for a report.
Sweden: The harbour of Lund was closed, too.
Denmark: No ice has been seen so far.
Norway's neighbours agree on little else.
--- read
countries.txt: text
  1 para @0-60 Norway: The government said that it would wait for a report.
  2 para @61-105 Sweden: The harbour of Lund was closed, too.
  3 para @106-143 Denmark: No ice has been seen so far.
  4 para @144-185 Norway's neighbours agree on little else.
radio.txt: text
  - caption @51-81 Is the winter early this year?
  1 turn @88-115 <Ingrid Dahl | professor of ice physics> It is early by three weeks.
  2 turn @116-142 <Ingrid Dahl | professor of ice physics> The last time was in 1963.
  - caption @149-162 And the mole?
  3 turn @169-192 <Ingrid Dahl | professor of ice physics> Nobody can move it now.
  4 turn @224-243 <MAYOR SIGNE AAS | by telephone> We never wanted to.
  5 para @244-286 Note: The interview was held in Norwegian.

# A quote that turns on a pronoun nobody resolves is kept, but scores nothing, so it is not printed; one that names what it means stands.
--- date
2023-05-12
--- source: a.txt
"What we do not know is whether either of them will ever pay for the bridge," said Ana Ruiz, a lawyer at the Marna Forum.

"The ferries leave at noon and nobody has told their captains why," said Paul Weah, a pilot in the port of Marna.
--- find: quote
quote a.txt:3:2 "The ferries leave at noon and nobody has told their captains why" who "Paul Weah" role "pilot in the port of Marna"
quote a.txt:1:2 "What we do not know is whether either of them will ever pay for the bridge" who "Ana Ruiz" role "lawyer at the Marna Forum" unfit

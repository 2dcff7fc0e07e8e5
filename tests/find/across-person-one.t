# One person under several forms of the name in different sources; the hyphen, the initial and the short form do not part them.
--- date
2023-05-10
--- source: a.txt
President Maria L. Santos of Portugal said on Tuesday: "We will keep the harbour open for every ship."

--- source: b.txt
Portuguese President Maria Santos met the port workers in Lisbon. "The harbour belongs to the people who work there," Santos said.

--- find: speaker
speaker "Maria L. Santos" role "Portuguese President" country "Portugal" statements 2

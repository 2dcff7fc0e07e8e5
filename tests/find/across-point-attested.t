# A short statement is attested by a longer sentence that says it too; the longer one is not attested by the shorter.
--- date
2023-05-12
--- source: a.txt
Finland and Estonia signed a mutual defence treaty.

--- source: b.txt
In a ceremony that lasted three hours and ended with fireworks over the harbour, Finland and Estonia signed a mutual defence pact which the parliaments must still ratify before the end of the year.

--- find: point
point a.txt:1:1 "Finland and Estonia signed a mutual defence treaty." origins 2 reports 2 also b.txt:1:1
point b.txt:1:1 "In a ceremony that lasted three hours and ended with fireworks over the harbour, Finland and Estonia signed a mutual defence pact which the parliaments must still ratify before the end of the year."

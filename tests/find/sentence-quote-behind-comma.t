# A quotation behind a comma is what its sentence says, to its end; one behind a colon stands for itself.
--- source: a.txt
The keeper wrote, "The lamp has gone out. We are short of oil." in the log of the station.

The keeper wrote: "The lamp has gone out. We are short of oil."
--- record: sent
sent a.txt:1 "The keeper wrote, "The lamp has gone out. We are short of oil." in the log of the station."
sent a.txt:2 "The keeper wrote: "The lamp has gone out."
sent a.txt:2 "We are short of oil.""

# A fragment is shown within its sentence; a whole statement stands by itself, without the comma that leads over to its speaker.
--- date
2023-05-12
--- source: a.txt
Peter Olsen, the mayor of Bergen, called the plan of the ministry "a long overdue step" for the valley. "The dam must be higher by two metres," said Olsen.

--- find: quote
quote a.txt:1:106 "The dam must be higher by two metres" who "Peter Olsen" role "mayor of Bergen"
quote a.txt:1:1 "Peter Olsen, the mayor of Bergen, called the plan of the ministry "a long overdue step" for the valley." who "Peter Olsen" role "mayor of Bergen" mixed

# A word with a capital that nothing speaks for is no name.
--- source: a.txt
The Hydronica was sold twice. Its Overture is loud.

--- record: name

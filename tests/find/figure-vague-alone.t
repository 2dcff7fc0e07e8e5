# A size without a unit is no figure.
--- source: a.txt
Thousands came, and millions watched.

--- record: figure

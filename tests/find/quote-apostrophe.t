Apostrophes alone are never quotations.
--- source: a.txt
The drivers' union doesn't trust the mayor's plan of '09, and Ruiz's deputies don't either.
--- date
2024-05-07
--- record: quote

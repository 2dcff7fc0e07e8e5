A label in capitals within the marks.
--- source: a.txt
The interview went on:

“RUIZ: The dam will hold for another century at least.”
--- date
2024-05-07
--- record: quote
quote a.txt:2 "The dam will hold for another century at least." direct who "RUIZ"

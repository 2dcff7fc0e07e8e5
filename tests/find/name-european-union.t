# The European Union is a body with a country's code.
--- source: a.txt
The European Union agreed. The EU will pay.

--- record: name
name a.txt:1 "European Union" ORG country EU
name a.txt:1 "EU" ORG is "European Union" country EU

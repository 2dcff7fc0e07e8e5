# An acronym behind its long form is what that is: a thing here, a body there.
--- source: a.txt
The Open Learning Kit (OLK) is free. Pupils like the OLK. The Harbour Safety Board (HSB) shut the pier, and the HSB said so.

--- record: name
name a.txt:1 "Harbour Safety Board" ORG
name a.txt:1 "HSB" ORG is "Harbour Safety Board"
name a.txt:1 "HSB" ORG is "Harbour Safety Board"

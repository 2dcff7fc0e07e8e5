# "The" before an unknown word speaks against a person.
--- source: a.txt
The Koinon was ruled well. He led the Koinon for his whole life.

--- record: name

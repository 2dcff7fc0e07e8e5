# Two words that no list knows, within a sentence, are a person.
--- source: a.txt
Last night the goal came from Drex Mertan in Oslo.

--- record: name
name a.txt:1 "Drex Mertan" PER
name a.txt:1 "Oslo" LOC country NO

# "He" is whom the paragraph is about, through a chain of pronouns, and not who was quoted in the paragraph before.
--- source: a.txt
"We will not sell the ferries," Finance Minister Paul Weah told reporters on Monday.

President Tomas Lind answered from Oslo. He said that the ferries were "a burden for the whole coast" of the country. The buyers had "nothing to fear from anyone," he went on.
--- record: quote
quote a.txt:1 "We will not sell the ferries," direct who "Paul Weah" role "Finance Minister" cue "told reporters"
quote a.txt:2 "a burden for the whole coast" mixed who "Tomas Lind" role "President" cue "said"
quote a.txt:2 "nothing to fear from anyone," mixed who "Tomas Lind" role "President" cue "went on"

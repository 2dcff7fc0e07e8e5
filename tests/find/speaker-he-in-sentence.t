“What he referred to” is whom its own sentence is about, not who spoke in the one before.
--- source: a.txt
As the talks began, Weah expressed his thanks to the guild. Ruiz, in turn, voiced support for what he referred to as the “long and bitter struggle” of the guards.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "long and bitter struggle" mixed who "Ruiz" cue "referred to"

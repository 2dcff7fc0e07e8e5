A body speaks.
--- source: a.txt
The defence ministry said the exercise was “purely routine”.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "purely routine" mixed who "defence ministry" cue "said"

Who spoke last in indirect words is whom the next “he” means.
--- source: a.txt
“The dam is old,” Weah said on Monday.

Minister Juan Ruiz said the dam was new.

“It was built in May,” he said.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "The dam is old," direct who "Weah" cue "said"
quote a.txt:3 "It was built in May," direct who "Juan Ruiz" role "Minister" cue "said"

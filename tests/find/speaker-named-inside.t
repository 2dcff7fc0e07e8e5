Who is named in a quotation is not who says it.
--- source: a.txt
“Weah is late again with the dam,” he said.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "Weah is late again with the dam," direct cue "said"

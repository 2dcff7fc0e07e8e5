A portrait of Weah does not speak.
--- source: a.txt
The oversized Weah portrait hangs at the dam. “It is a very large and ugly portrait.”
--- date
2024-05-07
--- record: quote
quote a.txt:1 "It is a very large and ugly portrait." direct

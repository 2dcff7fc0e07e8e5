A verb of many senses reports nothing without “that”.
--- source: a.txt
Ruiz sees the dam every day. The works began in May.
--- date
2024-05-07
--- record: said

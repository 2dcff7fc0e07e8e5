“It is important to note that” is nobody’s statement.
--- source: a.txt
Peru built the dam in May. It is important to note that the gates are open.
--- date
2024-05-07
--- record: said

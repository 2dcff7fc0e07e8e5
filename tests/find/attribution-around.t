What is said stands around its verb.
--- source: a.txt
The dam, Ana Ruiz said, will hold until the autumn.
--- date
2024-05-07
--- record: said
said a.txt:1 "The dam" and "will hold until the autumn" who "Ana Ruiz" source "Ana Ruiz" cue "said"

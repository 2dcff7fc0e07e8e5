A participle takes the subject of its sentence.
--- source: a.txt
Ana Ruiz, a lawmaker from Lima, criticised the plan, stating that it is “only harmful to the farmers of the valley”.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "only harmful to the farmers of the valley" mixed who "Ana Ruiz" role "lawmaker from Lima" country PE cue "stating"

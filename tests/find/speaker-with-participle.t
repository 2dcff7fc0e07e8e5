“With X calling it”: the subject stands before the participle.
--- source: a.txt
Kenya rejects the fee, with Ruto describing it as “a tax on hunger”.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "a tax on hunger" mixed who "Ruto" cue "describing"

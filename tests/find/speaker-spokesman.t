A spokesman for a ministry.
--- source: a.txt
“No decision has been made,” a spokesman for the finance ministry said.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "No decision has been made," direct who "spokesman for the finance ministry" cue "said"

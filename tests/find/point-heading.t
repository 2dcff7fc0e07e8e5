No full stop: a heading.
--- source: a.txt
Every little detail of the plan counts for the coast
--- date
2024-05-07
--- record: point
point a.txt:1 "Every little detail of the plan counts for the coast" no heading

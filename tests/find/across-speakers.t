# A capital that speaks is its government; "officials" without a name are nobody in particular. Sentences are counted once.
--- date
2023-05-12
--- source: a.txt
Oslo said it would open the border on Friday. Norway said the border guards had been told. Analysts said the border would stay closed.

--- find: speaker
speaker "Norway" role "" country "Norway" statements 2

# Ministry, office and person in one run of capitals come apart.
--- source: a.txt
Russian Defence Ministry Spokesman Igor Petrov declined to comment.

--- record: name
name a.txt:1 "Russian Defence Ministry" ORG country RU
name a.txt:1 "Igor Petrov" PER country RU role "Russian Defence Ministry Spokesman"

# A person whose surname is also a town's.
--- source: a.txt
Defence Secretary Lloyd Austin landed in Manila. Austin said the visit was short. He once lived in Austin.

--- record: name
name a.txt:1 "Lloyd Austin" PER role "Defence Secretary"
name a.txt:1 "Manila" LOC country PH
name a.txt:1 "Austin" PER is "Lloyd Austin" role "Defence Secretary"
name a.txt:1 "Austin" LOC country US

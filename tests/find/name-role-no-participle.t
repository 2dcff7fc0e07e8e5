A role holds no verb: "the ministry summoning Russian Ambassador" is what somebody does; "acting", "housing" and "UN-appointed" stay.
--- source: a.txt
Ties grew worse, with the foreign ministry summoning Russian Ambassador Igor Belov on Monday. The former housing minister Ann Lee said so. Acting president Bo Nor left. The UN-appointed Libyan envoy Carl Young stayed.
--- date
2024-05-07
--- record: name
name a.txt:1 "Russian" LOC is "Russia" country RU demonym
name a.txt:1 "Igor Belov" PER country RU role "Russian Ambassador"
name a.txt:1 "Ann Lee" PER role "former housing minister"
name a.txt:1 "Bo Nor" PER role "Acting president"
name a.txt:1 "UN" ORG
name a.txt:1 "Libyan" LOC is "Libya" country LY demonym
name a.txt:1 "Carl Young" PER country LY role "UN-appointed Libyan envoy"

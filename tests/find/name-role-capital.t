# A possessive country before an office.
--- source: a.txt
Norway’s deputy defence minister Lars Holm and Mexico’s ambassador Pablo Ruiz spoke.

--- record: name
name a.txt:1 "Norway" LOC country NO
name a.txt:1 "Lars Holm" PER country NO role "Norway’s deputy defence minister"
name a.txt:1 "Mexico" LOC country MX
name a.txt:1 "Pablo Ruiz" PER country MX role "Mexico’s ambassador"

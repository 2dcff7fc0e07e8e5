“He” is whom the sentence before was according to.
--- source: a.txt
According to Paul Weah, a professor at the university, the wording of the treaty is crucial. He believes that the treaty obliges both sides to help.
--- date
2024-05-07
--- record: point
point a.txt:1 "According to Paul Weah, a professor at the university, the wording of the treaty is crucial." ok
point a.txt:1 "He believes that the treaty obliges both sides to help." ok supply for "He" "Paul Weah"

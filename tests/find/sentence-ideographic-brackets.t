# Within ideographic brackets no sentence ends; a full-width stop ends one.
--- source: a.txt
会議は終わった（詳細は未定。後日発表）。次は五月．それだけだ．
--- record: sent
sent a.txt:1 "会議は終わった（詳細は未定。後日発表）。"
sent a.txt:1 "次は五月．"
sent a.txt:1 "それだけだ．"

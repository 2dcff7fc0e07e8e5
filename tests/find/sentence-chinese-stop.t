# The ideographic full stop ends a sentence without a blank.
--- source: a.txt
会议今天结束。双方同意再次会面。

--- record: sent
sent a.txt:1 "会议今天结束。"
sent a.txt:1 "双方同意再次会面。"

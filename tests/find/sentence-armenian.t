# A colon is the full stop of Armenian.
--- source: a.txt
Մութ է: Ես տուն եմ գնում:
--- record: sent
sent a.txt:1 "Մութ է:"
sent a.txt:1 "Ես տուն եմ գնում:"

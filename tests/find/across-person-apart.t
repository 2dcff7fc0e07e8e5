# Two persons who share a family name stay two.
--- date
2023-05-10
--- source: a.txt
Anna Lund, a lawmaker from Bergen, criticised the plan. "The port was never asked," Anna Lund said.

--- source: b.txt
Eva Lund, who leads the union of dock workers, praised the plan. "Our members have waited ten years for this," Eva Lund said.

--- find: speaker
speaker "Anna Lund" role "lawmaker from Bergen" country "Norway" statements 2
speaker "Eva Lund" role "" country "" statements 2

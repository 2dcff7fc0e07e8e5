# The fuller role stands for the short one that it ends in, whoever uses which.
--- date
2023-05-12
--- source: a.txt
"The port stays open," President Ana Ruiz said on Monday.
--- source: b.txt
"Nobody will be left behind on the island," Marnan President Ana Ruiz said on Tuesday.
--- source: c.txt
"We need three more ferries this summer," President Ana Ruiz said on Thursday.
--- find: speaker
speaker "Ana Ruiz" role "Marnan President" country "" statements 3

Two languages of one script are told apart by their small words.
--- source: a.txt
The president met the press on Monday and was asked about the dam. “Nous attendons une réponse depuis trois ans et elle ne vient pas,” Ana Ruiz said in Oslo. The council will meet again in the autumn to hear what the guards have to say about it.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "Nous attendons une réponse depuis trois ans et elle ne vient pas," direct who "Ana Ruiz" cue "said" language fr

A quotation in another language keeps it, and the language is named.
--- source: a.txt
The president met the press on Monday and was asked about the dam. “Мы ждём ответа уже три года,” Ana Ruiz said in Oslo.
--- date
2024-05-07
--- record: quote
quote a.txt:1 "Мы ждём ответа уже три года," direct who "Ana Ruiz" cue "said" language ru

# Records of a pipe: the text as it is, offsets in characters, nothing guessed where nothing is said.
--- lines
{"id":"n1","text":"Évora, 3 May. The council met."}
{"id":"n2","text":"","language":"pt"}
nothing
--- extract: text sents date language
n1 date ""
n1 language ""
n1 text "Évora, 3 May. The council met."
n1 sents [0, 13]
n1 sents [14, 30]
n2 date ""
n2 language "pt"
n2 text ""

--- diag
-:3:7: error: no JSON: invalid token near 'nothing' [record-json]

--- status
2

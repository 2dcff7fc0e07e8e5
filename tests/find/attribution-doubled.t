''So'' helps to find who says what, but is no quotation.
--- source: a.txt
''The dam will hold,'' Ruiz said. ''The gates will not.''
--- date
2024-05-07
--- record: quote said
quote a.txt:1 "The dam will hold," term who "Ruiz" cue "said"
quote a.txt:1 "The gates will not." term who "Ruiz" cue "said"
said a.txt:1 "The dam will hold," and "The gates will not." who "Ruiz" source "Ruiz" cue "said" quoted

# Behind an ellipsis the pronoun I says nothing of a new sentence.
--- source: a.txt
The thing is . . . I meant to call you ... I forgot. It was late.
--- record: sent
sent a.txt:1 "The thing is . . . I meant to call you ... I forgot."
sent a.txt:1 "It was late."

# "No." and "Fig." before a number end no sentence; the word "no" does.
--- source: a.txt
The bridge is No. 4 on the list, as Fig. 2 shows. Was it safe? The answer was no. That changed in spring.

--- record: sent
sent a.txt:1 "The bridge is No. 4 on the list, as Fig. 2 shows."
sent a.txt:1 "Was it safe?"
sent a.txt:1 "The answer was no."
sent a.txt:1 "That changed in spring."

# A label with a headline behind it is promotion; with prose behind it, or within a sentence, it stays.
--- source: a.txt
The council voted on Monday to keep the pilot station open.
READ MORE: Pilots threaten to strike
Related: Bridge toll rises for the third time
>> Watch: The last ferry leaves Torvik
Also read | Five things to know about ice
Related: the toll on the bridge will rise. It was last raised in 2019, when the council needed money for lamps, and nobody protested at the time.
Ministers will read more: into it than there is, the mayor said on Tuesday.
Photo: Anna Smith/Harbour Wire
Tags: ice, Torvik, ferries
The vote was eleven to nine.
--- read
a.txt: text
  1 para @0-59 The council voted on Monday to keep the pilot station open.
  2 para @224-369 Related: the toll on the bridge will rise. It was last raised in 2019, when the council needed money for lamps, and nobody protested at the time.
  3 para @370-445 Ministers will read more: into it than there is, the mayor said on Tuesday.
  4 para @504-532 The vote was eleven to nine.

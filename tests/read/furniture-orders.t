# Orders to the reader and words on buttons are left out; the same verbs in a report's own sentences stay.
--- source: a.txt
The council voted on Monday to keep the pilot station open.
Sign up for our daily newsletter and never miss a story.
Follow us on Facebook and Twitter
Click here to see the pictures
Share this article
Advertisement
5 min read
Subscribe now for one crown a week.
Continue reading below
Follow the money, the treasurer told the council, and you will find the mole.
Share prices of the yard fell by a tenth after the vote on Monday.
Subscribers of the telephone company were without service for a day.
Sign up of new pilots has been slow since the loss of the Aurora.
Get used to it, the mayor said.
Watch the ice, not the calendar, the pilots say.
--- read
a.txt: text
  1 para @0-59 The council voted on Monday to keep the pilot station open.
  2 para @285-362 Follow the money, the treasurer told the council, and you will find the mole.
  3 para @363-429 Share prices of the yard fell by a tenth after the vote on Monday.
  4 para @430-498 Subscribers of the telephone company were without service for a day.
  5 para @499-564 Sign up of new pilots has been slow since the loss of the Aurora.
  6 para @565-596 Get used to it, the mayor said.
  7 para @597-645 Watch the ice, not the calendar, the pilots say.

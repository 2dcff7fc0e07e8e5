# Copyright, cookies, disclaimers and captions.
--- source: a.txt
The council voted on Monday to keep the pilot station open.
© 2024 Harbour Wire. All rights reserved.
We use cookies to make this site better. See our cookie policy.
The views expressed in this article are those of the author alone.
This story was updated at 10:15 with the mayor's answer.
Divers search the harbour of Torvik for the Aurora's anchor. (AP Photo/Anna Smith)
The mayor said that the archive holds the copyright in the plans and will sell it.
--- read
a.txt: text
  1 para @0-59 The council voted on Monday to keep the pilot station open.
  - caption @291-373 Divers search the harbour of Torvik for the Aurora's anchor. (AP Photo/Anna Smith)
  2 para @374-456 The mayor said that the archive holds the copyright in the plans and will sell it.

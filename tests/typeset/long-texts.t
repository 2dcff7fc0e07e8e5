Nothing runs over the page's edge or over its neighbour: issuer and reference that do not fit on one line stand one under the other, a marking that the
margin cannot hold is set smaller and stays on the page, a word of a source's name that is wider than half the line is cut in the note at the foot.
--- source: herald.txt
---
title: Envoys meet in Geneva
outlet: DonaudampfschiffDonaudampfschiffDonaudampfschiffDonaudampfschiffDonaudampfschiffDonaudampfschiff
date: 2024-06-18
---
The envoys of both states met in Geneva on 18 June 2024 to discuss a ceasefire.
--- brief
[brief]
title     = Talks
issuer    = Joint Policy Desk of the Foreign Ministry, the Ministry of Defence and the State Chancellery
reference = Ref. PD/2024/12-0047, supersedes PD/2024/12-0041
marking   = tlp:amber+strict, limited to the participants of the round table and their own organisations only; not for onward distribution, posting, quotation or discussion outside the recipient's own office without the written consent of the issuer, which may be asked for at the address below
as_of     = 2024-06-20
[sources]
path = herald.txt
--- layout
[layout]
parts = head, sections
[section all]
title = Reporting
match = *
show  = points
max   = 5
--- typeset: text furniture note
  text 73.7 91.9 7.5 Lato-Regular: JOINT POLICY DESK OF THE FOREIGN MINISTRY, THE MINISTRY OF DEFENCE AND THE STATE
  text 73.7 106.4 7.5 Lato-Regular: CHANCELLERY
  text 293.2 120.9 7.5 Lato-Regular: Ref. PD/2024/12-0047, supersedes PD/2024/12-0041
  text 170.1 156 25 Lato-Bold: Talks
  text 170.1 184.2 7.5 Lato-Regular: DATE
  text 170.1 197.9 9.3 Lato-Regular: 20 June 2024
  text 266.6 184.2 7.5 Lato-Regular: INFORMATION CUT-OFF
  text 266.6 197.9 9.3 Lato-Regular: 18 June 2024
  text 403.7 184.2 7.5 Lato-Regular: SOURCES
  text 403.7 197.9 9.3 Lato-Regular: 1 report, 1 origin
  text 170.1 243.2 14 Lato-Bold: Reporting
  text 169.8 264 11 GentiumBookPlus: The envoys of both states met in Geneva on 18 June 2024 to discuss a
  text 170.1 278.5 11 GentiumBookPlus: ceasefire.[1]
  note 170.1 762.7 6.8 Lato-Regular: [1]
  note 179.9 762.7 8.3 GentiumBookPlus: DonaudampfschiffDonaudampfschiffDonauda…, 18 June 2024, ¶1
  furniture 96.9 13.9 8.2 Lato-Bold: TLP:AMBER+STRICT, LIMITED TO THE PARTICIPANTS OF THE ROUND TABLE AND THEIR
  furniture 86 23.1 8.2 Lato-Bold: OWN ORGANISATIONS ONLY; NOT FOR ONWARD DISTRIBUTION, POSTING, QUOTATION OR
  furniture 75.4 32.3 8.2 Lato-Bold: DISCUSSION OUTSIDE THE RECIPIENT'S OWN OFFICE WITHOUT THE WRITTEN CONSENT OF THE
  furniture 153.3 41.5 8.2 Lato-Bold: ISSUER, WHICH MAY BE ASKED FOR AT THE ADDRESS BELOW
  furniture 96.9 806.3 8.2 Lato-Bold: TLP:AMBER+STRICT, LIMITED TO THE PARTICIPANTS OF THE ROUND TABLE AND THEIR
  furniture 86 815.5 8.2 Lato-Bold: OWN ORGANISATIONS ONLY; NOT FOR ONWARD DISTRIBUTION, POSTING, QUOTATION OR
  furniture 75.4 824.7 8.2 Lato-Bold: DISCUSSION OUTSIDE THE RECIPIENT'S OWN OFFICE WITHOUT THE WRITTEN CONSENT OF THE
  furniture 153.3 833.9 8.2 Lato-Bold: ISSUER, WHICH MAY BE ASKED FOR AT THE ADDRESS BELOW
  furniture 73.7 790.6 8 Lato-Regular: Ref. PD/2024/12-0047, supersedes PD/2024/12-0041 · 20 June 2024
  furniture 462.3 790.6 8 Lato-Regular: page 1 of 1

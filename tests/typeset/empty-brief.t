A brief without sources is still one page that says so, with title block, marking twice, header's title absent on page 1, and "page 1 of 1".
--- brief
[brief]
title        = A Brief Without Sources
subtitle     = Nobody's reports
issuer       = Policy Desk
reference    = PD/2024/12
marking      = tlp:green
as_of        = 2024-06-20
--- typeset: page text furniture
page 1 595.3x841.9
  text 62.4 91.9 7.5 Lato-Regular: POLICY DESK
  text 464.9 91.9 7.5 Lato-Regular: PD/2024/12
  text 154.5 127 25 Lato-Bold: A Brief Without Sources
  text 154.5 149.8 13 GentiumBookPlus-Italic: Nobody’s reports
  text 154.5 175.6 7.5 Lato-Regular: DATE
  text 154.5 189.3 9.3 Lato-Regular: 20 June 2024
  text 270.5 175.6 7.5 Lato-Regular: INFORMATION CUT-OFF
  text 270.5 189.3 9.3 Lato-Regular: 20 June 2024
  text 426.7 175.6 7.5 Lato-Regular: SOURCES
  text 426.7 189.3 9.3 Lato-Regular: none
  text 154.5 234.6 14 Lato-Bold: Key points
  text 154.5 255.5 11 GentiumBookPlus-Italic: No reporting in the supplied sources.
  text 154.5 301.4 14 Lato-Bold: Statements
  text 154.5 322.3 11 GentiumBookPlus-Italic: No reporting in the supplied sources.
  furniture 250.6 41.1 12.5 Lato-Bold: TLP:GREEN
  furniture 250.6 814.3 12.5 Lato-Bold: TLP:GREEN
  furniture 62.4 790.6 8 Lato-Regular: PD/2024/12 · 20 June 2024
  furniture 473.5 790.6 8 Lato-Regular: page 1 of 1

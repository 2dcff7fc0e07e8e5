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
  text 73.7 91.9 7.5 Lato-Regular: POLICY DESK
  text 453.5 91.9 7.5 Lato-Regular: PD/2024/12
  text 170.1 127 25 Lato-Bold: A Brief Without Sources
  text 170.1 149.8 13 GentiumBookPlus-Italic: Nobody’s reports
  text 170.1 175.6 7.5 Lato-Regular: DATE
  text 170.1 189.3 9.3 Lato-Regular: 20 June 2024
  text 276.9 175.6 7.5 Lato-Regular: INFORMATION CUT-OFF
  text 276.9 189.3 9.3 Lato-Regular: 20 June 2024
  text 424.2 175.6 7.5 Lato-Regular: SOURCES
  text 424.2 189.3 9.3 Lato-Regular: none
  text 170.1 234.6 14 Lato-Bold: Key points
  text 170.1 255.5 11 GentiumBookPlus-Italic: No reporting in the supplied sources.
  text 170.1 301.4 14 Lato-Bold: Statements
  text 170.1 322.3 11 GentiumBookPlus-Italic: No reporting in the supplied sources.
  furniture 250.6 41.1 12.5 Lato-Bold: TLP:GREEN
  furniture 250.6 814.3 12.5 Lato-Bold: TLP:GREEN
  furniture 73.7 790.6 8 Lato-Regular: PD/2024/12 · 20 June 2024
  furniture 462.3 790.6 8 Lato-Regular: page 1 of 1

# A title that the page repeats further down is not said twice.
--- source: page.txt
Torvik keeps its pilots
The council voted on Monday to keep the pilot station open for two more years.
Photo gallery
Torvik keeps its pilots
The vote was eleven to nine, and the mayor's own party was split.
--- read
page.txt: text
  title Torvik keeps its pilots
  1 para @24-102 The council voted on Monday to keep the pilot station open for two more years.
  - heading/2 @103-116 Photo gallery
  2 para @141-206 The vote was eleven to nine, and the mayor's own party was split.

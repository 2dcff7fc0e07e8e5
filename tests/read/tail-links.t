# Links in the middle end where prose goes on; a heading of that name above prose costs only itself.
--- source: a.txt
The council voted on Monday to keep the pilot station open for two more years.
Related articles
Bridge toll rises for the third time
Pilots threaten to strike
The vote was eleven to nine, and the mayor's own party was split over it after a debate that had lasted for two whole days without a break.
The treasurer abstained.
--- read
a.txt: text
  1 para @0-78 The council voted on Monday to keep the pilot station open for two more years.
  2 para @159-298 The vote was eleven to nine, and the mayor's own party was split over it after a debate that had lasted for two whole days without a break.
  3 para @299-323 The treasurer abstained.

# Capitals of a headline alone make no name.
--- source: a.md
A first paragraph about ships.

## Ministers Meet in Geneva to Discuss Grain Prices

The ministers will meet again.

--- record: name
name a.md:0 "Geneva" LOC country CH

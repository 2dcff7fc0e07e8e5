# A surname in the headline is the person named in full below it.
--- source: a.md
A first paragraph about ships.

## Orlov Leaves Geneva Without a Deal

Ivan Orlov left the talks on Friday. Orlov did not speak to the press.

--- record: name
name a.md:0 "Orlov" PER is "Ivan Orlov"
name a.md:2 "Ivan Orlov" PER
name a.md:2 "Orlov" PER is "Ivan Orlov"

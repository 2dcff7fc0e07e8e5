# Places are right to the byte through emphasis, escapes, entities, links, code, breaks and lazy lines.
--- source: a.md
The *ice* came **early**, R\&D &amp; trade said; see [the *map*](https://maps.example/a_b "Map").  
Hard break, `code  here`, ~~no~~ and
   indented line; **bold
over lines** &eacute;nd. <https://ice.example/x> www.ice.example/y_z closes.

> Quoted *one*
lazy line
> > deeper \*star\*
--- read
a.md: markdown
  1 para @0-238 The ice came early, R&D & trade said; see the map. Hard break, code  here, no and indented line; bold over lines énd. https://ice.example/x www.ice.example/y_z closes.
  2 quote/1 @242-264 Quoted one lazy line
  3 quote/2 @269-284 deeper *star*

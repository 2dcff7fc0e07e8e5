In a transcript the sentence carries its speaker.
--- source: a.txt
Interview: the dam above Lima

ANA RUIZ: The dam above Lima needs new gates before the next rainy season.

PAUL WEAH: The water board has ordered two gates from a maker in Brazil.

ANA RUIZ: Lima cannot wait for two gates from so far away.
--- date
2024-05-07
--- record: point
point a.txt:1 "The dam above Lima needs new gates before the next rainy season." ok who "ANA RUIZ"
point a.txt:3 "Lima cannot wait for two gates from so far away." ok who "ANA RUIZ"
point a.txt:2 "The water board has ordered two gates from a maker in Brazil." ok who "PAUL WEAH"

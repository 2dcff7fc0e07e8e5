# Qualifiers make a figure approximate.
--- source: a.txt
Around 1.6 million artillery shells, nearly 300 trucks and more than 40 ships arrived.

--- record: figure
figure a.txt:1 "1.6 million artillery shells" 1600000 artillery shell of "Around" about
figure a.txt:1 "300 trucks" 300 truck of "nearly" about
figure a.txt:1 "40 ships" 40 ship of "more than" about

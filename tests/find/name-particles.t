# Particles belong to the name.
--- source: a.txt
Ursula von der Linden thanked Omar al-Hadi and Pieter van Dyck.

--- record: name
name a.txt:1 "Ursula von der Linden" PER
name a.txt:1 "Omar al-Hadi" PER
name a.txt:1 "Pieter van Dyck" PER

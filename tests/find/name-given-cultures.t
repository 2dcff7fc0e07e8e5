# Given names of many peoples.
--- source: a.txt
Yevhen Moroz, Agnieszka Wrona, Chidi Obe, Sapna Rao and Priyanka Sen signed. The pilots were Thibaut Carel and Sibusiso Khumalo.

--- record: name
name a.txt:1 "Yevhen Moroz" PER
name a.txt:1 "Agnieszka Wrona" PER
name a.txt:1 "Chidi Obe" PER
name a.txt:1 "Sapna Rao" PER
name a.txt:1 "Priyanka Sen" PER
name a.txt:1 "Thibaut Carel" PER
name a.txt:1 "Sibusiso Khumalo" PER

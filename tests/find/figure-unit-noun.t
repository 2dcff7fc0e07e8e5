# The unit is what is counted, without adjectives and nationalities.
--- source: a.txt
Some 10 million North Korean artillery shells reached 30,000 Western troops and 12,000 North Koreans.

--- record: figure
figure a.txt:1 "10 million North Korean artillery shells" 10000000 artillery shell of "Some" about
figure a.txt:1 "30,000 Western troops" 30000 troop
figure a.txt:1 "12,000 North Koreans" 12000 person

# Numbers in words.
--- source: a.txt
Twenty-four soldiers, three hundred and fifty farmers and two million voters came.

--- record: figure
figure a.txt:1 "Twenty-four soldiers" 24 soldier
figure a.txt:1 "three hundred and fifty farmers" 350 farmer
figure a.txt:1 "two million voters" 2000000 voter

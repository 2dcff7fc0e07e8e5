# Exclamations and questions before he said belong to one sentence with it.
--- source: a.txt
"Wait! Where is the boat?" Olga Brandt asked the crew on the pier.

"The boat is late. It left Norvik at six," Olga Brandt said.
--- record: sent
sent a.txt:1 ""Wait! Where is the boat?" Olga Brandt asked the crew on the pier."
sent a.txt:2 ""The boat is late."
sent a.txt:2 "It left Norvik at six," Olga Brandt said."

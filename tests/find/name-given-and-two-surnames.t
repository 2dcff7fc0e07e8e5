# The two family names alone are the same person.
--- source: a.txt
Ramon Ortega Silva teaches history. Ortega Silva has written three books.

--- record: name
name a.txt:1 "Ramon Ortega Silva" PER
name a.txt:1 "Ortega Silva" PER is "Ramon Ortega Silva"

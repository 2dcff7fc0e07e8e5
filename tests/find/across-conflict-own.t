# One report that counts two things with one noun does not contradict itself.
--- date
2023-05-12
--- source: a.txt
The army sent 300 rockets to the port of Marna. The navy fired 900 rockets from the bay of Marna.

--- find: conflict value

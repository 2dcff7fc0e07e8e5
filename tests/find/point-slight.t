Behind the first sentence a short one without figure, dated year or quotation comes last.
--- source: a.txt
The parliament of Peru passed the border treaty with Chile on Friday after a debate of nine hours.

President Carl Young answered from Lima on 20 June.

The harbour board of Lima has asked the parliament for more money to rebuild the northern wall before winter comes.
--- date
2024-06-27
--- record: point
point a.txt:1 "The parliament of Peru passed the border treaty with Chile on Friday after a debate of nine hours." ok
point a.txt:3 "The harbour board of Lima has asked the parliament for more money to rebuild the northern wall before winter comes." ok
point a.txt:2 "President Carl Young answered from Lima on 20 June." ok

# No false alarm: an estimate that covers the exact count, "more than", and a range that holds the other value.
--- date
2023-05-12
--- source: a.txt
About 10,000 soldiers took part in the exercise near Marna. More than 300 lorries brought the tents. Between 20 and 30 bridges were built.

--- source: b.txt
In the exercise near Marna 10,900 soldiers took part. The tents came on 420 lorries. The engineers built 24 bridges.

--- find: conflict value

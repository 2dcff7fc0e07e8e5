"It is expected that …" stands for nothing, whoever was named before.
--- source: a.txt
Singapore will see the ship first. It is expected that the ferry Aurora will reach the harbour of Bergen in May.
--- date
2024-02-07
--- record: point
point a.txt:1 "It is expected that the ferry Aurora will reach the harbour of Bergen in May." ok
point a.txt:1 "Singapore will see the ship first." no short

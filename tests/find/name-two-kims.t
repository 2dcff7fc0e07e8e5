# Two persons of one family name stay apart; the name alone goes to the one just spoken of, later to the one spoken of most.
--- source: a.txt
North Korean leader Kim Jong Un met Vladimir Putin. Kim smiled at Putin.

Kim Dae Ho, a South Korean lawmaker, objected. Kim called the visit a show.

The weather was fine that day.

Later Putin and Kim toured the harbour.

--- record: name
name a.txt:1 "North Korean" LOC is "North Korea" country KP demonym
name a.txt:1 "Kim Jong Un" PER country KP role "North Korean leader"
name a.txt:1 "Vladimir Putin" PER
name a.txt:1 "Kim" PER is "Kim Jong Un" country KP role "North Korean leader"
name a.txt:1 "Putin" PER is "Vladimir Putin"
name a.txt:2 "Kim Dae Ho" PER country KR role "South Korean lawmaker"
name a.txt:2 "South Korean" LOC is "South Korea" country KR demonym
name a.txt:2 "Kim" PER is "Kim Dae Ho" country KR role "South Korean lawmaker"
name a.txt:4 "Putin" PER is "Vladimir Putin"
name a.txt:4 "Kim" PER is "Kim Jong Un" country KP role "North Korean leader"

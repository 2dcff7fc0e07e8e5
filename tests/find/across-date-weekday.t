# A weekday means nothing without the source's date: the day it stands for is put behind it, once.
--- source: ferry.txt
date: 2024-06-20
title: Ferry resumes

The harbour board of Tilbrook approved a second ferry on Wednesday, and the board's chairman Ewan Marsh signed the contract on Wednesday evening.
--- find
point ferry.txt:1:1 "The harbour board of Tilbrook approved a second ferry on Wednesday [19 June 2024], and the board's chairman Ewan Marsh signed the contract on Wednesday evening."
event ferry.txt:1:1 2024-06-19 happened "The harbour board of Tilbrook approved a second ferry on Wednesday, and the board's chairman Ewan Marsh signed the contract on Wednesday evening."

# Bars of who spoke how often, and a matrix of who is named in which section; whoever spoke once is in the table alone.
--- source: a.txt
Swedish fisheries minister Anna Lund opened the meeting in Oslo. "The treaty is a gift to the largest trawlers of the north," said Anna Lund. "We shall not sign the treaty before the autumn of this year," Lund said. "Sweden wants a longer treaty with all its neighbours at sea," Lund said.

Danish minister Lars Holm disagreed. "Every country gains from a treaty with clear rules at sea," Holm said. "Denmark will build two ferries for the line to Norway," Holm said.

Eva Berg, the mayor of Bergen, was short. "The ferry line brings work to the harbour," Berg said. "Norway needs the ferries before the winter," Berg said. "The treaty can wait," said Per Dahl.

Sweden refused the treaty with Norway in the first vote of its parliament. Denmark signed the treaty with Norway without a debate in its parliament.

Norway built the ferries for Denmark in its own yards. Sweden bought four ferries from Norway for the line to the islands.

--- brief
[brief]
title = Case
as_of = 2023-05-12
[sources]
path = a.txt
[section treaty]
title = The treaty
match = treaty
[section ferries]
title = The ferries
match = ferry, ferries
--- layout
[layout]
parts = sections, speakers
--- arrange: figure Anna Lars Eva Norway Sweden Denmark
    figure speakers: Bars: how many statements are reported of whom. Anna Lund 3, Eva Berg 2, Lars Holm 2.
      Anna Lund 3
      Eva Berg 2
      Lars Holm 2
    figure actors: Matrix: how many printed statements of each section name whom. Norway: The treaty 2, The ferries 4. Sweden: The treaty 2, The ferries 1. Denmark: The treaty 1, The ferries 2.
      Norway | The treaty 2, The ferries 4
      Sweden | The treaty 2, The ferries 1
      Denmark | The treaty 1, The ferries 2

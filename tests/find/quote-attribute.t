A value in marks is no quotation.
--- source: a.txt
Here is the link <a title="The dam will hold for many years"> to the report.
--- date
2024-05-07
--- record: quote

Words to the visitor of a page.
--- source: a.txt
Subscribe to our newsletter for the latest news from the region. Click here to read more about the port of Mombasa.
--- date
2024-05-07
--- record: point

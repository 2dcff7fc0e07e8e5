# Where a finding stands: code points of the clean text and bytes of the file, behind characters of two and three bytes and a byte order mark; a Markdown source keeps its bytes.
# In `text` white space is folded; the curly apostrophe is three bytes and one code point.
--- date
2024-03-20
--- bytes: north.txt
\xef\xbb\xbfŻółw’s minister Anna Kessel said “we have waited\r\nnine years” on March 14, 2024.\r\n
--- source: south.md
# Grain

The *river states* signed a **grain agreement** in Lowtown on 14 March 2024.
--- json: "display" "start" "end" "bstart" "bend" "path"
      "path": "north.txt",
      "path": "south.md",
      "display": "Żółw’s minister Anna Kessel said “we have waited nine years” on March 14, 2024.",
          "start": 0,
          "end": 79,
          "bstart": 3,
          "bend": 92
      "display": "The river states signed a grain agreement in Lowtown on 14 March 2024.",
          "start": 0,
          "end": 70,
          "bstart": 9,
          "bend": 85
      "display": "Żółw’s minister Anna Kessel said “we have waited nine years” on March 14, 2024.",
          "start": 0,
          "end": 79,
          "bstart": 3,
          "bend": 92
      "display": "The river states signed a grain agreement in Lowtown on 14 March 2024.",
          "start": 0,
          "end": 70,
          "bstart": 9,
          "bend": 85
      "display": "Żółw’s minister Anna Kessel said “we have waited nine years” on March 14, 2024.",
          "start": 0,
          "end": 79,
          "bstart": 3,
          "bend": 92

# CRLF in Markdown: the same blocks, places counted in the source's bytes.
--- bytes: a.md
\xef\xbb\xbf---\r\ntitle: Ice\r\n---\r\n# Ice\r\n\r\nThe *first* line\r\ngoes on\\\r\nhere &lt; there.\r\n\r\n- one\r\n  two\r\n
--- read
a.md: markdown
  title Ice
  1 para @34-78 The first line goes on here < there.
  2 item/1 @84-94 one two

# CRLF and CR end lines as LF does, a byte order mark is no text; positions count the source's bytes.
--- bytes: crlf.txt
\xef\xbb\xbfIce closes the strait\r\n\r\nNo ship has passed since Sunday.\r\n\r\nThe pilots wait.\r\n
--- bytes: cr.txt
Ice closes the strait\r\rNo ship has passed since Sunday.\rThe pilots wait for wind from the south.\r
--- read
cr.txt: text
  title Ice closes the strait
  1 para @23-55 No ship has passed since Sunday.
  2 para @56-96 The pilots wait for wind from the south.
crlf.txt: text
  title Ice closes the strait
  1 para @28-60 No ship has passed since Sunday.
  2 para @64-80 The pilots wait.

--- diag

# A capital within a word makes a firm.
--- source: a.txt
LibraVox said it would grow. The rise of LibraVox's shares went on.

--- record: name
name a.txt:1 "LibraVox" ORG
name a.txt:1 "LibraVox" ORG

# Lists, nested, loose and of tasks; tables; code; rules; pictures; footnotes; HTML.
--- source: a.md
Ice in the strait
=================

## Steps

- first
  goes on
  - nested one

    second paragraph
* [x] done
1) numbered

| Ship | Cars \| bikes |
|:-----|--------------:|
| Aurora | *60* |
| Nord |  |

```c
int ice = 1;

return ice;
```

    indented code

---

![A floe](floe.png)

**What comes next**

The council meets on Thursday.[^1]

<div>A block of HTML.</div>

[^1]: Or on Friday.
--- read
a.md: markdown
  title Ice in the strait
  - heading/2 @40-45 Steps
  1 item/1 @49-64 first goes on
  2 item/2 @69-79 nested one
  3 item/2 @85-101 second paragraph
  4 item/1 @108-112 done
  5 item/1 @116-124 numbered
  - cell row 1 @128-132 Ship
  - cell row 1 @135-148 Cars | bikes
  - cell row 2 @178-184 Aurora
  - cell row 2 @188-190 60
  - cell row 3 @196-200 Nord
  6 code @212-237 int ice = 1;\n\nreturn ice;
  7 code @247-260 indented code
  - caption @269-275 A floe
  - heading/3 @290-305 What comes next
  8 para @309-339 The council meets on Thursday.
  - caption @380-393 Or on Friday.

--- diag
a.md:35:1: error: HTML inside Markdown left out [read-html]

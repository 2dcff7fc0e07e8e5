#!/bin/sh
# SPDX-License-Identifier: MIT
# Proves that tests/house.sh catches a broken sample of each kind, at its line, and lets a sound one pass.
set -u
house=$(cd "$(dirname "$0")" && pwd)/house.sh
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
failed=0

card='/* SPDX-License-Identifier: MIT */
/* A sample.

   In: nothing. Out: nothing.
   How it thinks: not at all.
   What it does not do: anything.

   Specimen: none to speak of. */'

# A sound house of one file, then PATH with the text of stdin behind a good head.
build() {
    rm -rf "$dir/src" "$dir/tests" && mkdir -p "$dir/src/base" "$dir/src/read" "$dir/src/find" "$dir/src/render" "$dir/tests/unit"
    printf '%s\n#include "base/base.h"\n' "$card" >"$dir/src/base/arena.c"
    { printf '%s\n' "$card"; cat; } >"$dir/$1"
}
# expect PATH LINE "words": exactly this one fault. LINE counts from the head's end.
expect() {
    out=$("$house" "$dir") && { echo "not caught: $3"; failed=1; return; }
    want="$1:$(($2 + 8)): $3"
    [ "$out" = "$want" ] || { printf 'expected %s\ngot      %s\n' "$want" "$out"; failed=1; }
}
sound() {
    out=$("$house" "$dir") || { printf 'sound, but: %s\n%s\n' "$1" "$out"; failed=1; }
}

# ---- doors ----
build src/find/a.c <<'END'
#include "base/base.h"
#include "find/find_in.h"
#include "read/read.h"
#include <stdio.h>
#include <sys/stat.h>
END
sound "own header, a door to the left, the system"
echo '#include "render/render.h"' | build src/find/a.c
expect src/find/a.c 1 '"render/render.h" lies to the right of find'
echo '#include "read/read_in.h"' | build src/find/a.c
expect src/find/a.c 1 '"read/read_in.h" is inside another room: only its door may be opened'
echo '#include "find_in.h"' | build src/find/a.c
expect src/find/a.c 1 '"find_in.h": headers are named from src/'
echo '#include "cellar/cellar.h"' | build src/find/a.c
expect src/find/a.c 1 '"cellar/cellar.h": there is no such room'
echo '#include "render/render.h"' | build src/main.c
sound "the hall opens any door"
echo '#include "render/pdf.h"' | build src/main.c
expect src/main.c 1 '"render/pdf.h" is inside another room: only its door may be opened'

# ---- windows ----
for header in iniparser/iniparser.h jansson.h sha256.h unicode/uchar.h cmark-gfm.h cmark-gfm-core-extensions.h gumbo.h libxml/xmlreader.h curl/curl.h libstemmer.h hb.h hb-subset.h ft2build.h \
    fribidi.h fribidi/fribidi.h hyphen.h hpdf.h hpdf_doc.h libdeflate.h sqlite3.h gmime/gmime.h pcre2.h zip.h; do
    echo "#include <$header>" | build src/find/a.c
    expect src/find/a.c 1 "<$header> has its window elsewhere"
done
echo '#include <cairo.h>' | build src/render/pdf_page.c
expect src/render/pdf_page.c 1 '<cairo.h> has no window: name one in tests/house.sh'
printf '#include <hpdf.h>\nvoid f(void) { free(hpdf_text()); }\n' | build src/render/pdf_page.c
sound "libharu in its window, which may free what it was given"

# ---- size ----
{ echo 'int longest(int n) {'; yes '    n++;' | head -98; echo '}'; } | build src/find/a.c
sound "a function of 100 lines"
{ echo; echo 'static int too_long(int n,'; echo '    int m) {'; yes '    n++;' | head -98; echo '}'; } | build src/find/a.c
expect src/find/a.c 2 'a function of 101 lines'
{ echo 'static const int table[] = {'; yes '    1,' | head -200; echo '};'; echo 'int f(void);'; echo 'int g(void) {'; echo '    return 1;'; echo '}'; } | build src/find/a.c
sound "a long table"

# ---- card ----
build src/find/a.c </dev/null
echo 'int x(void);' >"$dir/src/find/a.c"
out=$("$house" "$dir")
[ "$out" = 'src/find/a.c:1: the first line is not /* SPDX-License-Identifier: MIT */
src/find/a.c:2: no room card' ] || { echo "no SPDX line, no card: $out"; failed=1; }
printf '/* SPDX-License-Identifier: MIT */\n/* In a word.\n   a\n   b\n   c\n   Specimen: d. */\n' >"$dir/src/find/a.c"
sound "a card of five lines"
printf '/* SPDX-License-Identifier: MIT */\n/* In a word. Specimen: d. */\n' >"$dir/src/find/a.c"
expect src/find/a.c -6 'the room card has 1 lines, not 5 to 25'
printf '/* SPDX-License-Identifier: MIT */\n/* In a word.\n   a\n   b\n   c\n   d. */\n' >"$dir/src/find/a.c"
expect src/find/a.c -6 'the room card shows no specimen'
printf '#define A 1\n' >"$dir/src/find/find.h"
printf '%s\n' "$card" >"$dir/src/find/a.c"
expect src/find/find.h -7 'the first line is not /* SPDX-License-Identifier: MIT */'
rm "$dir/src/find/find.h"

# ---- memory and comments ----
for call in 'malloc(3)' 'calloc(1, 2)' 'realloc(p, 3)' 'strdup(s)'; do
    printf '\nvoid *f(void) { return %s; }\n' "$call" | build src/find/a.c
    expect src/find/a.c 2 'memory is taken outside base/arena.c'
done
echo 'void f(void *p) { free(p); }' | build src/find/a.c
expect src/find/a.c 1 'free() outside base/arena.c and the windows'
printf 'void *f(void) { return malloc(3); }\nvoid g(void *p) { free(p); }\n' | build src/base/arena.c
sound "arena.c takes memory"
printf '/* malloc(3) in a comment, and // there too */\nconst char *s = "malloc(3) // \\" /* strcpy(";\nvoid arena_free(int c);\nint c = 0 + %s;\n' "'\"'" | build src/find/a.c
sound "words in comments and texts"
echo 'int x; // why' | build src/find/a.c
expect src/find/a.c 1 'a `//` comment'
printf '/* a\n   b */ int y; // z\n' | build src/find/a.c
expect src/find/a.c 2 'a `//` comment'
printf '#if 0\nint x;\n#endif\n' | build src/find/a.c
expect src/find/a.c 1 '#if 0'
printf '/* %s: finish */\n' TO''DO | build src/find/a.c
expect src/find/a.c 1 'a note of work to be done'
printf '/* %s */\n' FIX''ME | build src/find/a.c
expect src/find/a.c 1 'a note of work to be done'
echo 'static int counter;' | build src/find/a.c
expect src/find/a.c 1 'a global that can change'
printf 'static const int limit = 3;\nstatic int f(int n);\n' | build src/find/a.c
sound "a constant and a prototype"

# ---- banned ----
for call in strcpy strcat sprintf gets strtok atoi atof strtod system; do
    echo "void f(void) { $call(a, b); }" | build src/find/a.c
    expect src/find/a.c 1 "$call() is banned"
done
for form in %f %.2f %5.1lf %g %Le %+.3E; do
    printf 'void f(void) { printf("%s", x); }\n' "%$form" | sed 's/%%/%/' | build src/find/a.c
    expect src/find/a.c 1 'a floating-point number is printed: its form would hang on the locale'
done
printf 'void f(void) {\n    buf_fmt(&b, "a",\n        "%%.1f");\n}\n' | build src/find/a.c
expect src/find/a.c 3 'a floating-point number is printed: its form would hang on the locale'
printf 'void f(void) { buf_fmt(&b, "100%%%%from %%d %%zu %%lld of 5%% at", x); }\n' | build src/find/a.c
sound "whole numbers and percent signs"

# ---- places ----
build src/find/a.c </dev/null
printf 'cd /wor%s/here\n' k >"$dir/tests/a.sh"
expect tests/a.sh -7 'a path of one machine or a package registry'
printf 'x\n\nhttps://registry.npm%s.org/x\n' js >"$dir/tests/a.sh"
expect tests/a.sh -5 'a path of one machine or a package registry'
printf 'see ../shared and https://example.org/work/ and /usr/share\n' >"$dir/tests/a.sh"
sound "relative paths"

# ---- tags ----
printf 'void f(void) {\n    diag(r, WARNING, p,\n        "made-up", "what %%s", x);\n    diag(r, NOTE, p, "well-known", "x");\n}\n' | build src/find/a.c
sound "no manual yet"
mkdir "$dir/docs" && printf '.It well-known\nwords\n' >"$dir/docs/precis.1"
expect src/find/a.c 2 'the tag `made-up` is not in docs/precis.1'
printf '.It made-up\nwords\n' >>"$dir/docs/precis.1"
sound "all tags listed"
[ "$failed" = 0 ]

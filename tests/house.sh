#!/bin/sh
# SPDX-License-Identifier: MIT
# The house rules, checked: tests/house.sh [FOLDER]. Each fault is a line `file:line: what is wrong`; exit 1 if there is any.
#  1 doors      src/ROOM/ opens base/base.h, its own room's headers, and the doors ROOM/ROOM.h of rooms to its left; the hall (src/*.c) opens any door
#  2 windows    an outside library's header is opened by the files of the table below alone
#  3 size       no function over 100 lines
#  4 card       each .c and .h begins with its SPDX line; each .c of src/ has a room card of 5 to 25 lines with a specimen behind it
#  5 memory     malloc and its kin stand in base/arena.c alone; free() also in windows, where a library hands out memory; no globals that change
#    comments   no `//`, no `#if 0`, no note that something is still to be done
#  6 banned     functions that overrun or depend on the locale; printing of floating-point numbers
#  7 places     no path of a developer's machine, no package registry
#  8 tags       each diagnostic's tag is listed in the manual (docs/precis.1: `.It tag`)
set -u
LC_ALL=C
export LC_ALL
root=${1:-${PRECIS_ROOT:-$(dirname "$0")/..}}
cd "$root" || exit 2
found=$(mktemp) || exit 2
trap 'rm -f "$found" "$found.all"' EXIT

# header (a regular expression) and the files of src/ that may open it (another)
windows='
iniparser/              base/ini\.c
jansson\.h              base/json\.c
sha(256|2)\.h           base/file\.c
unicode/                base/utf8\.c|find/sentence[a-z_]*\.c|read/charset\.c|typeset/(line|para|shape|hyphen|break)[a-z_]*\.c|render/width\.c
cmark-gfm               read/markdown[a-z_]*\.c
gumbo\.h                read/html[a-z_]*\.c
libxml/                 read/(xml|feed|docx|odt|epub|opml)[a-z_]*\.c
zip\.h                  read/(zip|docx|odt|epub)[a-z_]*\.c
gmime/                  read/mail[a-z_]*\.c|deliver/mail[a-z_]*\.c
curl/                   fetch[a-z_]*\.c|outbox[a-z_]*\.c|deliver/outbox[a-z_]*\.c
libstemmer\.h           find/(stem|lexicon|token)[a-z_]*\.c
libexttextcat/          find/language\.c|read/language\.c
pcre2\.h                arrange/(match|pattern)[a-z_]*\.c
hb[a-z-]*\.h            typeset/(font|shape)[a-z_]*\.c
(ft2build\.h|freetype/) typeset/(font|shape)[a-z_]*\.c
fribidi                 typeset/bidi[a-z_]*\.c
hyphen\.h               typeset/hyphen[a-z_]*\.c
hpdf                    render/pdf[a-z_]*\.c
libdeflate\.h           render/pdf[a-z_]*\.c
png\.h                  (render|typeset)/image[a-z_]*\.c
j(peglib|error)\.h       typeset/image[a-z_]*\.c
sqlite3\.h              deliver/edition[a-z_]*\.c
seccomp\.h              base/sandbox\.c
xxhash\.h               base/hash\.c
cmocka\.h               -
'
# headers of C and of the system, which any file may open
system='^(assert|ctype|dirent|endian|errno|fcntl|getopt|glob|inttypes|limits|math|poll|pwd|sched|setjmp|signal|stdarg|stdbool|stddef|stdint|stdio|stdlib|string|strings|termios|time|unistd|wchar|stdalign|stdnoreturn)\.h$|^(sys|linux|netinet|arpa)/'

sources=$(find src tests \( -name '*.c' -o -name '*.h' \) -type f 2>/dev/null | sort)
[ -n "$sources" ] || { echo "$root: no sources" >&2; exit 2; }

# shellcheck disable=SC2086
awk -v windows="$windows" -v system_headers="$system" '
function fault(what, line) { printf "%s:%d: %s\n", FILENAME, line ? line : FNR, what; faults++ }

# The line without comments and with empty texts and characters; sets slashes when a `//` comment stands in it. Knows whether a block comment is open.
function code_of(line,    out, c, end) {
    out = ""; slashes = 0
    for (;;) {
        if (open) {
            end = index(line, "*/")
            if (!end) return out
            line = substr(line, end + 2); open = 0
        }
        if (!match(line, /["\047]|\/\*|\/\//)) return out line
        c = substr(line, RSTART, RLENGTH)
        out = out substr(line, 1, RSTART - 1)
        line = substr(line, RSTART + RLENGTH)
        if (c == "/*") { open = 1; out = out " " }
        else if (c == "//") { slashes = 1; return out }
        else if (c == "\"") { match(line, /^([^"\\]|\\.)*"/); line = RLENGTH > 0 ? substr(line, RLENGTH + 1) : ""; out = out "\"\"" }
        else { match(line, /^([^\047\\]|\\.)*\047/); line = RLENGTH > 0 ? substr(line, RLENGTH + 1) : ""; out = out "0" }
    }
}

BEGIN {
    n = split("base read find arrange typeset render deliver", rooms, " ")
    for (i = 1; i <= n; i++) place[rooms[i]] = i
    n = split(windows, rows, "\n"); nwindows = 0
    for (i = 1; i <= n; i++) if (split(rows[i], cell, " ") == 2) { nwindows++; header[nwindows] = "^" cell[1]; allowed[nwindows] = "^(" cell[2] ")$" }
}

function include(line,    name, part, k, w) {
    if (match(line, /<[^>]*>/)) {
        name = substr(line, RSTART + 1, RLENGTH - 2)
        if (name ~ system_headers || room == "tests") return
        for (w = 1; w <= nwindows; w++) if (name ~ header[w]) {
            window = 1
            if (inner !~ allowed[w]) fault("<" name "> has its window elsewhere")
            return
        }
        fault("<" name "> has no window: name one in tests/house.sh")
    } else if (match(line, /"[^"]*"/)) {
        name = substr(line, RSTART + 1, RLENGTH - 2)
        if (room == "tests" || name == "base/base.h") return
        k = split(name, part, "/")
        if (k == 1 && room != "hall") { fault("\"" name "\": headers are named from src/"); return }
        if (k == 1) return
        if (room != "hall" && part[1] == room) return
        if (k != 2 || part[2] != part[1] ".h") { fault("\"" name "\" is inside another room: only its door may be opened"); return }
        if (!(part[1] in place)) fault("\"" name "\": there is no such room")
        else if (room != "hall" && place[part[1]] > place[room]) fault("\"" name "\" lies to the right of " room)
    }
}

function close_file() {
    if (!current) return
    if (is_source && room != "tests" && !card_end) fault("no room card", 2)
    else if (is_source && room != "tests" && (card_end - 1 < 5 || card_end - 1 > 25)) fault("the room card has " card_end - 1 " lines, not 5 to 25", 2)
    if (is_source && room != "tests" && card_end && !specimen) fault("the room card shows no specimen", 2)
}

FNR == 1 {
    name_now = FILENAME; FILENAME_was = current
    if (current) { swap = FILENAME; FILENAME = current; close_file(); FILENAME = swap }
    current = FILENAME; open = 0; start = 0; pending = 0; card_end = 0; in_card = 0; specimen = 0; window = 0; deep = 0
    is_source = FILENAME ~ /\.c$/
    inner = FILENAME; sub(/^src\//, "", inner)
    room = FILENAME ~ /^tests\// ? "tests" : inner ~ /\// ? substr(inner, 1, index(inner, "/") - 1) : "hall"
    if (room != "tests" && room != "hall" && !(room in place)) fault("src/" room "/ is no room")
    if ($0 !~ /^\/\* SPDX-License-Identifier: MIT \*\/$/) fault("the first line is not /* SPDX-License-Identifier: MIT */")
}
FNR == 2 && is_source && /^\/\*/ { in_card = 1 }
in_card && /[Ss]pecimen/ { specimen = 1 }
in_card && /\*\/[ \t]*$/ { in_card = 0; card_end = FNR }

{
    was_open = open
    code = code_of($0)
    raw = $0
    if (slashes) fault("a `//` comment")
    if (code ~ /^[ \t]*#[ \t]*include/) include(raw)
    if (code ~ /^[ \t]*#[ \t]*if[ \t]+0/) fault("#if 0")
    if (raw ~ /(^|[^A-Za-z_])(TODO|FIXME|XXX|HACK)([^A-Za-z_]|$)/) fault("a note of work to be done")
    if (code ~ /(^|[^A-Za-z0-9_])(malloc|calloc|realloc|reallocarray|strdup|strndup|asprintf|vasprintf|getline|alloca)[ \t]*\(/ && inner != "base/arena.c" && room != "tests") fault("memory is taken outside base/arena.c")
    if (code ~ /(^|[^A-Za-z0-9_])free[ \t]*\(/ && inner != "base/arena.c" && !window && room != "tests") fault("free() outside base/arena.c and the windows")
    if (code ~ /^static / && code !~ /const|[(]/ && code ~ /[;=]/ && room != "tests") fault("a global that can change")
    if (match(code, /(^|[^A-Za-z0-9_])(strcpy|strcat|strncpy|strncat|stpcpy|sprintf|vsprintf|gets|strtok|strtok_r|atoi|atol|atoll|atof|strtod|strtof|setlocale|sscanf|scanf|fscanf|tmpnam|mktemp|system|popen)[ \t]*\(/)) {
        word = substr(code, RSTART, RLENGTH); gsub(/[^A-Za-z_]/, "", word)
        fault(word "() is banned")
    }
    if (code ~ /(printf|fmt|diag|die|wrong)[ \t]*\(/ || format_open) {
        line = raw; gsub(/%%/, "", line)
        if (line ~ /%[-+#0]*[0-9*]*(\.[0-9*]*)?[lL]?[fFeEgGaA]/) fault("a floating-point number is printed: its form would hang on the locale")
        format_open = code !~ /;[ \t]*$/
    }
    if (start) {
        if (raw ~ /^}/) { if (FNR - start + 1 > 100) fault("a function of " FNR - start + 1 " lines", start); start = 0 }
    } else if (!was_open && raw ~ /^[A-Za-z_]/ && code ~ /[A-Za-z0-9_]+[ \t]*\(/ && code !~ /;[ \t]*$/ && code !~ /=[ \t]*\{/) {
        pending = FNR
    }
    if (pending && code ~ /\{[ \t]*$/) { start = pending; pending = 0 }
    else if (pending && (code ~ /;[ \t]*$/ || code ~ /\}[ \t]*$/)) pending = 0
}
room != "tests" && (call != "" || code ~ /(^|[^A-Za-z0-9_])diag[ \t]*\(/) {
    if (call == "") called = FNR
    call = call raw
    if (code ~ /;[ \t]*$/ || length(call) > 2000) {
        while (match(call, /,[ \t]*"[a-z0-9]+(-[a-z0-9]+)+",/)) {
            split(substr(call, RSTART, RLENGTH), piece, "\"")
            printf "tag %s %s:%d\n", piece[2], FILENAME, called
            call = substr(call, RSTART + RLENGTH)
        }
        call = ""
    }
}
END { close_file() }
' $sources >"$found.all"
grep -v '^tag ' "$found.all" >"$found"
if [ -f docs/precis.1 ]; then
    grep '^tag ' "$found.all" | while read -r _ tag place; do
        grep -qx "\.It $tag" docs/precis.1 || echo "$place: the tag \`$tag\` is not in docs/precis.1"
    done >>"$found"
fi

# 7: every text file of the project; the patterns are written so that they do not find themselves
find . \( -name .git -o -name 'build*' -o -name out -o -name node_modules \) -prune -o -type f -print | sed 's|^\./||' | sort | while IFS= read -r file; do
    grep -nIE '(^|[^A-Za-z0-9_.}])/(wor[k]|roo[t]|hom[e]/[a-z]+)/|registry\.npm[j]s|pyp[i]\.org|files\.python[h]osted|crates\.i[o]|proxy\.golan[g]|rubygem[s]\.org|repo1?\.mave[n]' -- "$file" 2>/dev/null |
        sed "s|^\([0-9]*\):\(.*\)|$file:\1: a path of one machine or a package registry|"
done >>"$found"

cat "$found"
[ ! -s "$found" ]

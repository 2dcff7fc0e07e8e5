#!/bin/sh
# SPDX-License-Identifier: MIT
# A new brief can be built as it is; check finds what is wrong in it, in layouts and in config.ini.
. "$(dirname "$0")/lib"
try 0 new ./desk; prints "./desk/brief.ini"; [ -d desk/sources ] || fail "no folder for sources"
try 3 new ./desk; says "there is such a brief already [brief-exists]"
try 3 check desk; says "sources/*: no file has such a name"
echo "The council of Lowtown opened its harvest fair on 3 May 2024." >desk/sources/fair.txt
try 0 check desk; silent
try 0 build -f json -o out desk; silent; [ -s out/desk.json ] || fail "it was not built"
# names without a slash go where look-up finds them
rm "$XDG_CONFIG_HOME/precis"; mkdir "$XDG_CONFIG_HOME/precis"; ln -s "$PRECIS_ROOT/layouts" "$XDG_CONFIG_HOME/precis/layouts"
cp "$PRECIS" "$dir/tool"; "$dir/tool" new inland >"$dir/out" 2>"$dir/err" || fail "new failed"
[ -f "$XDG_CONFIG_HOME/precis/briefs/inland/brief.ini" ] || fail "it is not in the configuration"
try 0 list; prints "inland	inland	0 sources"

# the tree's own files are clean
try 0 check "$PRECIS_ROOT/config.ini"; silent
for layout in "$PRECIS_ROOT"/layouts/*.ini; do try 0 check "$layout"; silent; done
try 0 check "$PRECIS_ROOT/briefs/russia-dprk-treaty"; silent

printf '[limits]\nsecnods = 4\nseconds = soon\n[paper]\nx = 1\n' >config.ini
try 1 check config.ini; says 'config.ini:2:1: warning: unknown key `secnods`; did you mean `seconds`?'; says "config.ini:3:11:"; says 'config.ini:4:1: warning: unknown section `paper`'
try 3 check gone.ini; says "gone.ini: error:"
try 3 check desk/sources/fair.txt; says "[check-kind]"
printf '[brief]\ntitle = X\nas_of = 31 June 2024\n[sources]\npath = fair.txt\n' >desk/brief.ini
try 3 check desk/brief.ini; says "desk/brief.ini:3:9: warning:"; says "desk/brief.ini:5:8: error: fair.txt: there is no such file"
printf 'title = no section\n[brief\n' >desk/brief.ini
try 3 check desk; says "desk/brief.ini:1:1: warning: \`title\` belongs in [brief]"; says "the brief has no title"
: >desk/brief.ini
try 3 check desk; says "the brief names no sources [source-none]"
try 3 check "$PRECIS_ROOT/fonts/fonts.ini"; says "fonts.ini: error:"; says "[check-kind]"; [ "$(wc -l <"$dir/err")" = 1 ] || fail "one message"
try 1 check config.ini desk/sources/../../config.ini

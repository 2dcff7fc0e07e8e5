#!/bin/sh
# SPDX-License-Identifier: MIT
# The command line: what is not understood ends with 64 and a sentence that helps; --help and --version go to standard output.
. "$(dirname "$0")/lib"

try 0 --help; silent
for word in build extract check list new --dump --strict --as-of; do prints "$word"; done
grep -qE '^  precis (merge|mail|fetch)' "$dir/out" && fail "help names commands that are not there"
try 0 build --help; prints "--layout"; ! grep -q -- "--max-doc" "$dir/out" || fail "build has no --max-doc"
try 0 --version; prints "precis "
try 64; says "command is missing"
try 64 biuld; says 'did you mean `build`'
try 64 merge x; says "not part of this version"
try 64 build --strickt x; says 'did you mean `--strict`'
try 64 build; says "needs a brief"
try 64 build -o; says '`-o` needs a value'
try 64 build --strict=1 x; says "takes no value"
try 64 build --as-of=yesterday x; says "yesterday"
try 64 build --as-of=2023-02-29 x; says "2023-02-29"
try 64 build -f docx x; says "docx"
try 64 build -f , x; says "no format"
try 64 build --dump=kitchen x; says "kitchen"
try 64 build -j many x; says "many"
try 64 build -o out.pdf -f pdf a b; says "2 briefs"
try 64 build -o out.pdf a b; says "2 briefs"
try 3 build -o out.pdf -f json a b; try 3 build -o out a b
try 64 list --strict; says "does not take --strict"
try 64 list something
try 64 new; try 64 new a b; try 64 new .hidden
try 64 extract --max-doc=-1 -; try 64 extract --dump=typeset -
try 64 extract gone.txt -; says "files or -, not both"
if [ -w /dev/full ]; then
    for word in --version --help list; do "$PRECIS" $word >/dev/full 2>"$dir/err"; [ $? = 3 ] || fail "$word: a full output is status 3"; says "[output-write]"; done
fi

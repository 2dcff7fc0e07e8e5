#!/bin/sh
# SPDX-License-Identifier: MIT
# With less memory than it needs a build stops cleanly: a status that says so, no crash, no half file; with more and more it comes to its end.
. "$(dirname "$0")/lib"
[ "${PRECIS_BUILD_TYPE:-}" = Asan ] && { echo "skipped: the sanitizer needs the whole address space"; exit 77; }
harvest
done=0
for kilobytes in 8000 20000 40000 60000 70000 80000 90000 100000 120000 140000 170000 200000 300000 600000; do
    rm -rf out
    (ulimit -v $kilobytes && exec "$PRECIS" build -f pdf,json -o out harvest) >"$dir/out" 2>"$dir/err"
    got=$?
    case $got in
    0) done=$((done + 1)); is_pdf out/harvest.pdf ;;
    2 | 3 | 70 | 127) [ -s "$dir/err" ] || fail "status $got without a word at $kilobytes kB" ;;
    *) fail "status $got at $kilobytes kB" ;;
    esac
    [ $got = 2 ] || [ $got = 0 ] || [ ! -e out/harvest.pdf ] || fail "status $got, but a file at $kilobytes kB"
    [ -z "$(find . -name '.*' -type f)" ] || fail "a temporary file was left at $kilobytes kB"
done
[ $done -gt 0 ] || fail "it never came to its end"

#!/bin/sh
# SPDX-License-Identifier: MIT
# A signal ends a build with 130 or 143; no temporary file, no worker and no half file is left, and the old PDF stays.
. "$(dirname "$0")/lib"
harvest
try 0 build harvest
cp harvest/out/harvest.pdf before.pdf
mkfifo hold
end() { # SIGNAL STATUS: a build that waits for its input is ended by it
    "$PRECIS" extract - <hold >"$dir/out" 2>"$dir/err" &
    pid=$!
    exec 3>hold
    printf '{"id":"a","text":"One."}\n' >&3
    sleep 0.2
    kill -s "$1" $pid
    wait $pid
    got=$?
    exec 3>&-
    [ $got = "$2" ] || fail "after SIG$1 the status is $got, not $2"
    silent
}
end TERM 143
end HUP 129
# a shell starts background programs with SIGINT ignored, which is respected: so through another program, which waits until the first answer is there
python3 - "$PRECIS" <<'END' || fail "after SIGINT the status is not 130"
import signal, subprocess, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
p = subprocess.Popen([sys.argv[1], "extract", "-j", "1", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
p.stdin.write(b'{"id":"a","text":"One."}\n')
p.stdin.flush()
p.stdout.readline()
p.send_signal(signal.SIGINT)
sys.exit(p.wait() != 130)
END
# at many moments of a build: the old file or the new one, whole, and nothing beside it
for wait in 0.001 0.005 0.01 0.015 0.02 0.03 0.04 0.05 0.06 0.08 0.1; do
    "$PRECIS" build harvest 2>/dev/null &
    pid=$!
    sleep $wait
    kill -s TERM $pid 2>/dev/null
    wait $pid
    got=$?
    [ $got = 0 ] || [ $got = 143 ] || fail "status $got"
    cmp -s before.pdf harvest/out/harvest.pdf || fail "the PDF is not whole"
    [ -z "$(find harvest -name '.*' -type f)" ] || fail "a temporary file was left"
done
# a limit on the size of files is met as a full disk is
(ulimit -f 8 && exec "$PRECIS" build harvest >"$dir/out" 2>"$dir/err"); [ $? = 3 ] || fail "a file that may not grow is status 3"
says "[output-write]"
cmp -s before.pdf harvest/out/harvest.pdf || fail "the PDF is not whole"
[ -z "$(find harvest -name '.*' -type f)" ] || fail "a temporary file was left"
true

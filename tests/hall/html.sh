#!/bin/sh
# SPDX-License-Identifier: MIT
# The HTML in a real browser (tests/hall/html.js): axe-core finds nothing, light and dark, wide and narrow; marks lead to what they mark; whatever a source holds is only shown.
. "$(dirname "$0")/lib"
try 0 build --no-archive -f html,json -o "$dir/o" "$PRECIS_ROOT/briefs/russia-dprk-treaty/brief.ini"
[ "${PRECIS_BUILD_TYPE:-}" = Asan ] && exit 0                # the browser looks at the plain build's pages
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || { echo "skipped: there is no Chromium"; exit 77; }
command -v node >/dev/null || { echo "skipped: there is no node"; exit 77; }
[ -d "$PRECIS_ROOT/tests/npm/node_modules/playwright-core" ] || { echo "skipped: scripts/bootstrap test could not install tests/npm"; exit 77; }
python3 "$PRECIS_ROOT/tests/render/hostile/brief.py" "$dir/hostile" || fail "there are no hostile strings"
"$PRECIS" build --no-archive -f html,json -o "$dir/o" "$dir/hostile" >"$dir/out" 2>"$dir/err"
name="$dir/o/russia-dprk-treaty" bad="$dir/o/hostile"
node "$PRECIS_ROOT/tests/hall/html.js" "$browser" "$PRECIS_ROOT/tests/npm" "axe:$name.html" "marks:$name.html:$name.json" "hostile:$bad.html:$bad.json" >"$dir/out" 2>"$dir/err" || fail "the browser finds faults"
true

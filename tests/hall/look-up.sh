#!/bin/sh
# SPDX-License-Identifier: MIT
# Where config.ini, layouts and briefs are found: option, the brief's folder, XDG configuration, beside the program; never the working directory alone.
. "$(dirname "$0")/lib"
harvest
rm "$XDG_CONFIG_HOME/precis"
mkdir -p "$XDG_CONFIG_HOME/precis/layouts" layouts harvest/layouts "$dir/etc/precis/layouts"
ln -s "$PRECIS_ROOT/fonts" "$XDG_CONFIG_HOME/precis/fonts"
export XDG_CONFIG_DIRS="$dir/etc"

# the working directory alone is nothing
cp "$PRECIS_ROOT/layouts/policy-brief.ini" layouts/mine.ini
try 3 build --dump=arrange --layout mine harvest; says "[layout-missing]"
try 0 build --dump=arrange --layout layouts/mine.ini harvest
cp layouts/mine.ini "$dir/etc/precis/layouts/"; try 0 build --dump=arrange --layout mine harvest
rm "$dir/etc/precis/layouts/mine.ini"
mv layouts/mine.ini harvest/layouts/; try 0 build --dump=arrange --layout mine harvest
(cd "$dir/home" && try 0 build --dump=arrange --layout mine ../work/harvest) || exit 1
mv harvest/layouts/mine.ini "$XDG_CONFIG_HOME/precis/layouts/"; try 0 build --dump=arrange --layout mine harvest
# a path in the brief is relative to the brief
sed 's|^as_of.*|&\nlayout = own/mine.ini|' harvest/brief.ini >harvest/own.ini
mkdir harvest/own; cp "$XDG_CONFIG_HOME/precis/layouts/mine.ini" harvest/own/
try 0 build --dump=arrange harvest/own.ini
# option before brief before config.ini
printf '[build]\nlayout = mine\n[limits]\nsource = 100\n' >harvest/config.ini
try 0 build --dump=arrange harvest; says 'harvest/config.ini:4:10: warning: `100` is no size of 1 KiB or more, such as 10 MiB'
printf '[build]\nlayout = no-such\n' >harvest/config.ini
try 3 build --dump=arrange harvest; says "no-such"
try 0 build --dump=arrange --layout mine harvest
try 0 build --dump=arrange harvest/own.ini
printf '[build]\nlayout = mine\nlayuot = x\n' >other.ini
try 0 -c other.ini build --dump=arrange harvest; says 'other.ini:3:1: warning: unknown key `layuot`; did you mean `layout`?'
rm harvest/config.ini
# a brief by its name
mkdir -p "$XDG_CONFIG_HOME/precis/briefs"; mv harvest "$XDG_CONFIG_HOME/precis/briefs/"
try 0 build --dump=arrange --layout mine harvest
try 0 list; prints "harvest	Harvest talks	2 sources"
# what the sources' paths look like in the output does not depend on where the brief is named from
try 0 build --dump=find --layout mine harvest; cp "$dir/out" one
(cd "$XDG_CONFIG_HOME/precis/briefs/harvest" && try 0 build --dump=find --layout mine brief.ini) || exit 1
cmp -s one "$dir/out" || fail "the way to the brief shows"

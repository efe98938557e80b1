#!/bin/sh
# Opens a desk on the example reports and walks it in a real browser, then works through
# an empty one by keys alone.
#   desk-audit.sh [FOLDER for pictures]
# Installs what it needs: Debian's chromium with its driver, and Python packages
# below the build folder.
set -eu
dateline=${DATELINE:-.build/release/dateline}
work=.build/desk-audit
mkdir -p "$work"
if ! command -v chromedriver >/dev/null; then
    sudo=
    [ "$(id -u)" = 0 ] || sudo=sudo
    $sudo apt-get install -y --no-install-recommends chromium chromium-driver
fi
if [ ! -x "$work/python/bin/python" ]; then
    python3 -m venv "$work/python"
    "$work/python/bin/pip" install --quiet axe-core-python==0.1.0 selenium==4.51.0
fi
. scripts/open-desk.sh
rm -f "$work"/*.dateline*
"$dateline" add --archive "$work/desk.dateline" Examples/reports
failed=0
open_desk "$work/desk.dateline"
"$work/python/bin/python" scripts/desk_audit.py "$desk" "$@" || failed=1
open_desk "$work/empty.dateline"
"$work/python/bin/python" scripts/desk_keys.py "$desk" || failed=1
exit $failed

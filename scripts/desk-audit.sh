#!/bin/sh
# Opens a desk on the example reports and walks it in a real browser.
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
rm -f "$work"/desk.dateline*
"$dateline" add --archive "$work/desk.dateline" Examples/reports
"$dateline" serve --archive "$work/desk.dateline" --port 0 > "$work/address" &
server=$!
trap 'kill $server 2>/dev/null || true' EXIT
tries=0
until grep -q http "$work/address"; do
    tries=$((tries + 1))
    [ $tries -lt 100 ] || { echo "the desk does not open" >&2; exit 1; }
    sleep 0.1
done
"$work/python/bin/python" scripts/desk_audit.py "$(sed 's/.*\(http[^ ]*\)/\1/' "$work/address")" "$@"

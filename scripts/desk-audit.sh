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
servers=
trap 'kill $servers 2>/dev/null || true' EXIT

# serve NAME: opens a desk on the archive NAME, and writes where
serve() {
    "$dateline" serve --archive "$work/$1.dateline" --port 0 > "$work/$1.address" &
    servers="$servers $!"
    tries=0
    until grep -q http "$work/$1.address"; do
        tries=$((tries + 1))
        [ $tries -lt 100 ] || { echo "the desk does not open" >&2; exit 1; }
        sleep 0.1
    done
    address=$(sed 's/.*\(http[^ ]*\)/\1/' "$work/$1.address")
}

rm -f "$work"/*.dateline*
"$dateline" add --archive "$work/desk.dateline" Examples/reports
failed=0
serve desk
"$work/python/bin/python" scripts/desk_audit.py "$address" "$@" || failed=1
serve empty
"$work/python/bin/python" scripts/desk_keys.py "$address" || failed=1
exit $failed

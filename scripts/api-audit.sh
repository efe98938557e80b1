#!/bin/sh
# Opens a desk on the example reports, and has its API asked by clients of others:
# schemathesis (all that the description allows, and what it does not), a reader of
# Prometheus' format, and a reader app's library. Ends with 1 where something fails.
set -eu
dateline=${DATELINE:-.build/release/dateline}
work=.build/api-audit
tools=$work/python/bin
mkdir -p "$work"
list=scripts/api-tools.txt
if ! cmp -s "$list" "$work/tools"; then
    python3 -m venv "$work/python"
    "$tools/pip" install --quiet --disable-pip-version-check -r "$list"
    cp "$list" "$work/tools"
fi
rm -f "$work"/desk.dateline*
"$dateline" add --archive "$work/desk.dateline" Examples/reports
# Streams that end soon: a client that reads to the end must come to it.
"$dateline" serve --archive "$work/desk.dateline" --port 0 --event-seconds 1 > "$work/address" &
server=$!
trap 'kill $server 2>/dev/null || true' EXIT
tries=0
until grep -q http "$work/address"; do
    tries=$((tries + 1))
    [ $tries -lt 100 ] || { echo "the desk does not open" >&2; exit 1; }
    sleep 0.1
done
desk=$(sed 's/.*\(http[^ ]*\)\/.*/\1/' "$work/address")
failed=0
"$tools/schemathesis" --config-file scripts/schemathesis.toml run "$desk/api/v1/openapi.json" \
    || failed=1
"$tools/python" scripts/api_audit.py "$desk" || failed=1
kill "$server"
wait "$server" || { echo "the desk did not end with 0" >&2; failed=1; }
exit $failed

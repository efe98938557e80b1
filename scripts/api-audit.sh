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
. scripts/open-desk.sh
open_desk "$work/desk.dateline" --event-seconds 1
failed=0
"$tools/schemathesis" --config-file scripts/schemathesis.toml run "$desk/api/v1/openapi.json" \
    || failed=1
"$tools/python" scripts/api_audit.py "$desk" || failed=1
close_desk || failed=1
exit $failed

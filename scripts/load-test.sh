#!/bin/sh
# 500 connections ask a desk for a minute while reports are added to it: no request
# may fail, and its memory must not grow on. Installs wrk where it is not there.
#   load-test.sh [SECONDS]
set -eu
dateline=${DATELINE:-.build/release/dateline}
seconds=${1:-60}
work=.build/load-test
scripts/install-packages.sh wrk
rm -rf "$work" && mkdir -p "$work"
archive=$work/desk.dateline
"$dateline" add --archive "$archive" Examples/reports
"$dateline" serve --archive "$archive" --port 0 > "$work/address" &
server=$!
adder=
trap 'kill $server $adder 2>/dev/null || true' EXIT
tries=0
until grep -q http "$work/address"; do
    tries=$((tries + 1))
    [ $tries -lt 100 ] || { echo "the desk does not open" >&2; exit 1; }
    sleep 0.1
done
desk=$(sed 's/.*\(http[^ ]*\)\/.*/\1/' "$work/address")
story=$(curl -s "$desk/api/v1/stories?limit=1" | sed -n 's/.*"record":"story","id":"\([^"]*\)".*/\1/p')
cat > "$work/pages.lua" <<LUA
local pages = {"/", "/stories/$story", "/stories/$story/timeline", "/search?q=ferry", "/agenda",
  "/sources", "/api/v1/stories", "/feeds/stories.atom"}
local turn = 0
request = function()
  turn = turn + 1
  return wrk.format("GET", pages[turn % #pages + 1])
end
local threads = {}
setup = function(thread) table.insert(threads, thread) end
init = function() failures = 0 end
response = function(status) if status ~= 200 then failures = failures + 1 end end
done = function(summary)
  local others = 0
  for _, thread in ipairs(threads) do others = others + thread:get("failures") end
  local e = summary.errors
  print(string.format("requests %d, not 200: %d, connect %d, read %d, write %d, timeout %d",
    summary.requests, others, e.connect, e.read, e.write, e.timeout))
end
LUA
# Reports come in meanwhile, each a text of its own; the first loads the models.
keep() {
    printf '{"name": "load-%s", "text": "Ferry %s runs late\\nBy Kim Example\\n\\nThe ferry %s ran late on Tuesday, the harbour said."}' \
        "$1" "$1" "$1" > "$work/report.json"
    curl -s -o /dev/null -w '%{http_code}\n' -H 'Content-Type: application/json' \
        --data-binary @"$work/report.json" "$desk/api/v1/reports" >> "$work/kept"
}
keep 0
(
    number=0
    while :; do
        number=$((number + 1))
        keep "$number"
    done
) &
adder=$!
memory() { sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$server/status"; }
(
    while sleep 1; do memory; done > "$work/memory" 2>/dev/null
) &
meter=$!
trap 'kill $server $adder $meter 2>/dev/null || true' EXIT
wrk -t 2 -c 500 -d "${seconds}s" --timeout 30s -s "$work/pages.lua" "$desk" | tee "$work/figures"
kill $adder $meter 2>/dev/null || true
reports=$(curl -s "$desk/api/v1/stories?limit=1" | sed -n 's/.*"total":\([0-9]*\).*/\1/p')
kept=$(grep -c 201 "$work/kept")
python3 - "$work" "$reports" "$kept" <<'PYTHON'
import re, sys
work, stories, kept = sys.argv[1:]
memory = [int(line) // 1024 for line in open(f"{work}/memory")]
middle, last = memory[len(memory) // 2], max(memory[-5:])
counts = re.search(r"requests (\d+), not 200: (.*)", open(f"{work}/figures").read())
failed = sum(map(int, re.findall(r"\d+", counts[2])))
print(f"{kept} reports kept meanwhile, {stories} stories at the end; memory {memory[0]} MB at first, {middle} MB in the middle, {last} MB at last")
# What is kept for speed is there after half of the time; the rest would be a leak.
sys.exit(0 if failed == 0 and int(kept) > 1 and last <= middle * 1.2 + 10 else 1)
PYTHON
kill "$server"
wait "$server" || { echo "the desk did not end with 0" >&2; exit 1; }

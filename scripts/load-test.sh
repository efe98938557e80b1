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
. scripts/open-desk.sh
open_desk "$archive"
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
# Reports come in meanwhile, each a text of its own: through the desk, and from another
# program that works on the same archive. The first loads the models.
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
servers="$servers $adder"
(
    number=0
    while :; do
        number=$((number + 1))
        python3 - "$number" > "$work/texts.jsonl" <<'PYTHON'
import json, random, sys
number = int(sys.argv[1])
chance = random.Random(number)
places = "Arnby Breka Corley Dunmore Eskdal Farrow Glenn Harrow Inver Jarl".split()
things = ["a bridge was closed", "a school was opened", "a strike began", "a fire was put out",
    "a council voted for a new line", "a flood reached the market", "a mine was sold"]
for place in range(50):
    town, thing = chance.choice(places), chance.choice(things)
    count, day = chance.randint(2, 900), chance.randint(1, 28)
    print(json.dumps({"id": f"other-{number}-{place}", "outlet": f"Outlet {place % 12}",
        "title": f"{town}: {thing}", "published": f"2025-02-{day:02}T{place % 24:02}:00Z",
        "text": f"In {town} {thing} on {day} February. {count} people were there, the mayor said. "
            f"A further meeting is planned for {1 + day % 28} March."}))
PYTHON
        "$dateline" add --archive "$archive" "$work/texts.jsonl" > /dev/null 2>> "$work/complaints" \
            || echo "failed $?" >> "$work/complaints"
    done
) &
other=$!
# How many reports the archive has: of any day, or of none
count() {
    curl -s "$desk/api/v1/search?limit=1&q=date:0001..+OR+-date:0001.." | \
        sed -n 's/.*"total":\([0-9]*\).*/\1/p'
}
memory() { sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$server/status"; }
(
    while sleep 1; do memory; done > "$work/memory" 2>/dev/null
) &
meter=$!
servers="$servers $other $meter"
first=$(count)
wrk -t 2 -c 500 -d "${seconds}s" --timeout 30s -s "$work/pages.lua" "$desk" | tee "$work/figures"
kill $adder $other $meter 2>/dev/null || true
wait $other 2>/dev/null || true
last=$(count)
kept=$(grep -c 201 "$work/kept")
python3 - "$work" "$first" "$last" "$kept" <<'PYTHON'
import os, re, sys
work, first, last, kept = sys.argv[1], *map(int, sys.argv[2:])
memory = [int(line) // 1024 for line in open(f"{work}/memory")]
middle, end = memory[len(memory) // 2], max(memory[-5:])
counts = re.search(r"requests (\d+), not 200: (.*)", open(f"{work}/figures").read())
failed = sum(map(int, re.findall(r"\d+", counts[2])))
refused = [line for line in open(f"{work}/kept") if line.strip() != "201"]
broken = os.path.exists(f"{work}/complaints") and "failed" in open(f"{work}/complaints").read()
print(f"{last - first} reports came meanwhile ({kept} through the desk), {last} at the end; memory "
    f"{memory[0]} MB at first, {middle} MB in the middle, {end} MB at last")
if broken: print(open(f"{work}/complaints").read())
# What is kept for speed is there after half of the time; the rest would be a leak.
steady = end <= middle * 1.2 + 10
good = failed == 0 and len(refused) <= 1 and not broken and kept > 1 and last - first >= len(memory)
sys.exit(0 if good and steady else 1)
PYTHON
close_desk

#!/usr/bin/env bash
# Runs the step that a task judges on a gold file and prints the scorer's figures.
# usage: evaluate.sh TASK GOLD SCORER
set -euo pipefail

task=${1:-} gold=${2:-} scorer=${3:-}
if [ -z "$task" ] || [ ! -f "$gold" ] || [ ! -f "$scorer" ]; then
    echo "usage: make evaluate TASK=extraction|times|entities|quotations|stories|mainevent|claims GOLD=FILE SCORER=score.py" >&2
    exit 2
fi
output=$(mktemp)
trap 'rm -f "$output"' EXIT
dateline=${DATELINE:-.build/release/dateline}
case "$task" in
    extraction) "$dateline" extract "$gold" >"$output" ;;
    times | entities | quotations | mainevent) "$dateline" read "$gold" >"$output" ;;
    stories) "$dateline" group --assignments ${STREAM:+--stream} "$gold" >"$output" ;;
    claims) "$dateline" compare --pairs "$gold" >"$output" ;;
    *) echo "evaluate: unknown task '$task'" >&2; exit 2 ;;
esac
python3 "$scorer" "$task" "$gold" "$output" --worst "${WORST:-0}"

#!/bin/sh
# Extracts the pages of a gold file with Dateline and with trafilatura, in turn on one core, and
# prints quality side by side and speed as a ratio: make bench-extraction GOLD=pages.jsonl[.gz].
set -eu
cd "$(dirname "$0")/.."
gold=${1:-}
if [ ! -f "$gold" ]; then
    echo "usage: make bench-extraction GOLD=FILE (page records with gold.text, title, authors, date)" >&2
    exit 2
fi
python=$(scripts/trafilatura-environment.sh)
exec "$python" scripts/bench_extraction.py "${DATELINE:-.build/release/dateline}" "$gold"

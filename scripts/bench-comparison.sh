#!/bin/sh
# Measures how long stories of 25 to 200 reports take to compare, on one core:
# make bench-comparison TEXTS=DIR|FILE.
set -eu
cd "$(dirname "$0")/.."
texts=${1:?usage: scripts/bench-comparison.sh TEXTS}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/dateline
encoder=${ENCODER:-$(ls -d "${DATELINE_MODELS:-$cache/models}"/*MiniLM* | head -n 1)}

swift build -c release --package-path Benchmarks --product comparison-bench >&2
"${DATELINE:-.build/release/dateline}" read "$texts" | grep '"record":"report"' |
    Benchmarks/.build/release/comparison-bench "$encoder"

#!/bin/sh
# Measures the language engine and spaCy on the same texts, in turn, on one core each:
# make bench-language TEXTS=DIR|FILE.
set -eu
cd "$(dirname "$0")/.."
texts=${1:?usage: scripts/bench-language.sh TEXTS}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/dateline
model=${MODEL:-${DATELINE_MODELS:-$cache/models}/en_core_web_sm-3.8.0}
python=$(scripts/spacy-environment.sh)

swift build -c release --package-path Benchmarks --product language-bench >&2
exec "$python" scripts/bench_language.py "$model" Benchmarks/.build/release/language-bench "$texts"

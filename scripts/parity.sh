#!/bin/sh
# Compares the language engine with spaCy over texts: make parity TEXTS=DIR|FILE.
# MODEL names another unpacked pipeline; PARITY_LEAVE_OUT components that are not compared.
set -eu
cd "$(dirname "$0")/.."
texts=${1:?usage: scripts/parity.sh TEXTS}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/dateline
model=${MODEL:-${DATELINE_MODELS:-$cache/models}/en_core_web_sm-3.8.0}
python=$(scripts/spacy-environment.sh)

swift build -c release --package-path Benchmarks --product language-bench >&2
exec "$python" scripts/parity.py "$model" Benchmarks/.build/release/language-bench "$texts"

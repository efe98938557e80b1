#!/usr/bin/env bash
# Fuzzes extraction for some seconds: fuzz.sh SECONDS. See Fuzz/README.md.
set -euo pipefail

cd "$(dirname "$0")/../Fuzz"
swift build -c release --sanitize fuzzer
mkdir -p Corpus
for page in ../Tests/ExtractionTests/Corpus/HTML/*/; do
    cp "$page/source.html" "Corpus/$(basename "$page").html"
done
cp ../Tests/ExtractionTests/Corpus/Scraped/*.txt Corpus/
.build/release/FuzzPages Corpus -dict=pages.dict -max_len=20000 -timeout=20 -rss_limit_mb=2048 \
    -max_total_time="${1:-300}"

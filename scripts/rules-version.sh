#!/usr/bin/env bash
# Raises `Engine.rules` where the code or the lists that decide what records say have
# changed since it was raised last. Every record carries it, so that an archive knows which
# of its records an older engine made.
#
#   rules-version.sh           raises it and notes the digest, or leaves it as it is
#   rules-version.sh --check   only says whether it is to be raised
set -euo pipefail
cd "$(dirname "$0")/.."
engine=Sources/News/Engine.swift

# Names and contents of all files of the steps that write records, in a fixed order.
digest=$(find Sources/Extraction Sources/Language Sources/Reading Sources/Grouping \
    Sources/Comparison Sources/CKernels Sources/CLanguageDetection -type f -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16)
version=$(sed -n 's/.*static let rules = "\([0-9]*\)".*/\1/p' "$engine")
known=$(sed -n 's/.*rules-version.sh: \([0-9a-f]*\).*/\1/p' "$engine")

if [ "$digest" = "$known" ]; then
    echo "rules $version: nothing changed since"
elif [ "${1:-}" = --check ]; then
    echo "note: the rules changed since version $version; make rules-version raises it"
else
    next=$((version + 1))
    sed -i "s/static let rules = \"$version\"/static let rules = \"$next\"/;
        s/rules-version.sh: [0-9a-f]*/rules-version.sh: $digest/" "$engine"
    echo "rules $next"
fi

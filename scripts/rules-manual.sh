#!/bin/sh
# Prints the manual of the extraction rules, made from the comment above each rule in
# Sources/Extraction/Rules. With --check, compares it with Documentation/rules.md instead, and
# says which rules lack an example or a test case of their name.
set -eu
cd "$(dirname "$0")/.."
rules=Sources/Extraction/Rules
cases=Tests/ExtractionTests/Rules/RuleExampleTests.swift

manual() {
    cat <<'HEADER'
# The rules of extraction

What decides which part of a page is the report. A rule is a file in `Sources/Extraction/Rules`; this page is made from
their comments by `make rules`. The test of a rule is the case of its name in
`Tests/ExtractionTests/Rules/RuleExampleTests.swift`.
HEADER
    for file in "$rules"/*.swift; do
        printf '\n## %s\n\n' "$(basename "$file" .swift)"
        awk '/^\/\/\//{ sub(/^\/\/\/ ?/, ""); print; next } /^(enum|struct|extension) /{ exit }' "$file"
    done
}

if [ "${1:-}" != --check ]; then
    manual
    exit
fi
status=0
for file in "$rules"/*.swift; do
    name=$(basename "$file" .swift)
    awk '/^(enum|struct|extension) /{ exit } /^\/\/\/ ```/{ found = 1 } END { exit !found }' "$file" ||
        { echo "$file: the rule's comment has no example" >&2; status=1; }
    grep -q "rule: \"$name\"" "$cases" ||
        { echo "$cases: no case for $name" >&2; status=1; }
done
manual | diff -u Documentation/rules.md - >&2 ||
    { echo "Documentation/rules.md is not what the rules say: make rules" >&2; status=1; }
exit $status

#!/bin/sh
# Writes every export of the example reports with the real command and has each
# read by a tool that is not ours: scripts/validate-exports.sh dateline
set -eu
here=$(cd "$(dirname "$0")" && pwd)
dateline=$(realpath "$1")
environment=$("$here/export-tools-environment.sh")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export DATELINE_ARCHIVE="$folder/archive.dateline"
cd "$here/.."
at=2024-03-20T12:00:00Z

"$dateline" watch add ferries 'ferry OR Fähre' --mail "$folder/mail" >/dev/null
"$dateline" add Examples/reports >/dev/null
# An edit of a page, and a page whose bytes come back, make revisions and a revisit; in one
# run, for the same file given once more is nothing new.
page=$folder/page.html
for number in nine ten nine; do
    cat > "$page" <<END
<html><head><title>Harbour opens again</title><link rel="canonical"
href="https://www.example.org/harbour?b=2&amp;a=1"></head><body><article>
<h1>Harbour opens again</h1><p>The harbour of Stromness opened again on Friday, and $number boats
left it before noon, the harbour master said.</p></article></body></html>
END
    base64=$(base64 < "$page" | tr -d '\n')
    printf '{"id": "harbour", "url": "https://www.example.org/harbour?b=2&a=1", "html_base64": "%s"}\n' \
        "$base64"
done | "$dateline" add - >/dev/null
"$dateline" watch --run --format jsonl >/dev/null 2>&1
story=$("$dateline" search --format jsonl harbour | sed -n 's/.*"story":"\([^"]*\)".*/\1/p' | head -n 1)

# Twice, for the bytes must be the same.
for run in first second; do
    out=$folder/$run
    mkdir "$out"
    for format in jsonl csv ics atom jsonfeed ninjs newsml stix; do
        "$dateline" export --format $format --at $at > "$out/export.$format"
    done
    "$dateline" export --format csv --at $at --output "$out/tables"
    "$dateline" export --format warc --at $at > "$out/export.warc.gz"
    "$dateline" export --format wacz --at $at --output "$out/all.wacz"
    "$dateline" export --format wacz --at $at --story "$story" --output "$out/story.wacz"
done
diff -r "$folder/first" "$folder/second"
echo "same bytes in two runs: $(find "$folder/first" -type f | wc -l) files"
# What was packed is read again.
DATELINE_ARCHIVE="$folder/again.dateline" "$dateline" add "$folder/first/story.wacz"

"$environment/bin/python" "$here/validate_exports.py" "$folder/first" "$folder/mail" \
    Schemas "$environment/bin"

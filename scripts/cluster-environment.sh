#!/usr/bin/env bash
# Makes the Python environment of cluster/ and prints its interpreter:
# cluster-environment.sh FOLDER. Installs Java 17 where there is none.
set -euo pipefail

folder=$1
requirements="$(dirname "$0")/../cluster/requirements.txt"

if ! command -v java >/dev/null; then
    as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq openjdk-17-jre-headless >&2
fi

python="$folder/bin/python"
if ! cmp -s "$requirements" "$folder/requirements.txt"; then
    python3 -m venv "$folder" >&2
    "$python" -m pip install --quiet --requirement "$requirements" >&2
    cp "$requirements" "$folder/requirements.txt"
fi
echo "$python"

#!/bin/sh
# Makes a scratch environment with the tools of export-tools.txt, if there is none
# for this list, and prints its folder.
set -eu
here=$(dirname "$0")
list=$here/export-tools.txt
digest=$(cksum < "$list" | cut -d ' ' -f 1)
environment=${XDG_CACHE_HOME:-$HOME/.cache}/dateline/export-tools-$digest
if [ ! -e "$environment/complete" ]; then
    python3 -m venv "$environment" >&2
    "$environment/bin/pip" install --quiet --disable-pip-version-check -r "$list" >&2
    touch "$environment/complete"
fi
echo "$environment"

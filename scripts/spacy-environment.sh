#!/bin/sh
# Makes a scratch environment with spaCy, if there is none, and prints its Python.
set -eu
environment=${XDG_CACHE_HOME:-$HOME/.cache}/dateline/spacy-3.8
if ! "$environment/bin/python" -c 'import spacy' 2>/dev/null; then
    python3 -m venv "$environment" >&2
    "$environment/bin/pip" install --quiet --disable-pip-version-check 'spacy==3.8.*' >&2
fi
echo "$environment/bin/python"

#!/bin/sh
# Makes a scratch environment with trafilatura, if there is none, and prints its Python.
set -eu
environment=${XDG_CACHE_HOME:-$HOME/.cache}/dateline/trafilatura-2
if ! "$environment/bin/python" -c 'import trafilatura' 2>/dev/null; then
    python3 -m venv "$environment" >&2
    "$environment/bin/pip" install --quiet --disable-pip-version-check \
        'trafilatura==2.*' lxml_html_clean >&2
fi
echo "$environment/bin/python"

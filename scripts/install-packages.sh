#!/usr/bin/env bash
# Installs the Debian packages that the build needs, where they are missing, and
# further ones that are named.
set -euo pipefail

wanted=(libxml2-dev libuchardet-dev libcld2-dev libsqlite3-dev zlib1g-dev libbrotli-dev
    openssl pkg-config python3 "$@")
python3 -m pip --version >/dev/null 2>&1 || wanted+=(python3-pip)

if ! command -v swift >/dev/null; then
    echo "Swift is not installed, or not on the PATH; see https://www.swift.org/install" >&2
    exit 1
fi

missing=()
for package in "${wanted[@]}"; do
    # python3 may come from elsewhere; what counts is that it runs.
    if [ "$package" = python3 ] && command -v python3 >/dev/null; then continue; fi
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' ||
        missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
    echo "These packages are missing, and apt-get is not here to install them: ${missing[*]}" >&2
    exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "Install these packages as root, then run this again: ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi
echo "Installing ${missing[*]}"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null

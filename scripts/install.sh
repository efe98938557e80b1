#!/bin/sh
# Installs a built Dateline, or takes it away:
#   install.sh BUILD PREFIX [DESTDIR]        install.sh --remove PREFIX [DESTDIR]
# The program lies with its resource folders and the Swift libraries that it needs
# in PREFIX/lib/dateline; PREFIX/bin has a link to it.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)

remove() {
    rm -rf "$1/lib/dateline" "$1/share/doc/dateline"
    rm -f "$1/bin/dateline" "$1/share/man/man1/dateline.1.gz"
    for unit in "$here"/Systemd/*.service "$here"/Systemd/*.timer; do
        rm -f "$1/lib/systemd/system/$(basename "$unit")"
    done
}

if [ "$1" = --remove ]; then
    remove "${3:-}$2"
    exit 0
fi
build=$1 prefix=$2 target=${3:-}$2
program=$build/dateline
[ -x "$program" ] || { echo "$program is not built; run make build first" >&2; exit 1; }

remove "$target"
install -d "$target/bin" "$target/lib/dateline" "$target/share/man/man1" \
    "$target/share/doc/dateline" "$target/lib/systemd/system"
install -m 755 "$program" "$target/lib/dateline/dateline"
for folder in "$build"/*.resources; do
    case $folder in *Tests.resources) continue ;; esac
    cp -R "$folder" "$target/lib/dateline/"
done
# The Swift libraries come along: Debian has no package of them.
ldd "$program" | sed -n 's/.* => \(.*\/lib\/swift\/linux\/[^ ]*\).*/\1/p' | while read -r library; do
    install -m 644 "$library" "$target/lib/dateline/"
done
for file in "$target"/lib/dateline/dateline "$target"/lib/dateline/*.so; do
    strip --strip-unneeded "$file"
done
patchelf --set-rpath '$ORIGIN' "$target/lib/dateline/dateline"
chmod -R u=rwX,go=rX "$target/lib/dateline"
ln -s ../lib/dateline/dateline "$target/bin/dateline"

gzip -9n < "$build/dateline.1" > "$target/share/man/man1/dateline.1.gz"
install -m 644 "$here/LICENSE" "$here/NOTICE" "$here/README.md" "$here"/Documentation/*.md \
    "$target/share/doc/dateline/"
for unit in "$here"/Systemd/*.service "$here"/Systemd/*.timer; do
    sed "s|/usr/local|$prefix|g" "$unit" > "$target/lib/systemd/system/$(basename "$unit")"
done

#!/bin/sh
# Makes a Debian package of a built Dateline: package.sh BUILD VERSION FOLDER
# Installs what it needs for that: dpkg-dev.
set -eu
build=$1 version=$2 out=$3
maintainer='Dateline <dateline@example.org>'
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/dateline
mkdir -p "$root/DEBIAN" "$work/debian" "$out"
chmod 755 "$root"
umask 022
"$here/install.sh" "$build" /usr "$root"

# The configuration and the licence stand where Debian has them.
install -D -m 644 "$here/../Systemd/dateline.yaml" "$root/etc/dateline/dateline.yaml"
doc=$root/usr/share/doc/dateline
{
    printf 'Copyright: the authors of Dateline\nLicence: Apache-2.0, whose text is in '
    printf '/usr/share/common-licenses/Apache-2.0\n\n'
    cat "$doc/NOTICE"
} > "$doc/copyright"
rm "$doc/LICENSE" "$doc/NOTICE"
install -m 644 "$here/../CHANGELOG.md" "$doc/"
# The same source gives the same package (https://reproducible-builds.org).
seconds=${SOURCE_DATE_EPOCH:-$(stat -c %Y "$here/../CHANGELOG.md")}
printf 'dateline (%s) unstable; urgency=medium\n\n  * See CHANGELOG.md.\n\n -- %s  %s\n' \
    "$version" "$maintainer" "$(LC_ALL=C date -R -u -d "@$seconds")" |
    gzip -9n > "$doc/changelog.gz"

# Which packages have the libraries that the program names.
printf 'Source: dateline\n\nPackage: dateline\nArchitecture: any\n' > "$work/debian/control"
depends=$(cd "$work" && dpkg-shlibdeps --ignore-missing-info -O \
    -l"$root/usr/lib/dateline" -e"$root/usr/lib/dateline/dateline" \
    $(printf -- '-e%s ' "$root"/usr/lib/dateline/*.so) 2>/dev/null |
    sed -n 's/^shlibs:Depends=//p')

cat > "$root/DEBIAN/control" <<CONTROL
Package: dateline
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: $maintainer
Installed-Size: $(du -sk "$root/usr" | cut -f 1)
Depends: $depends
Recommends: python3-pip
Section: text
Priority: optional
Description: news desk that shows its evidence
 Reads news as it is found (scraped text, saved pages, feeds, web archives),
 groups reports of one event, and shows who says what, with the outlet's own
 sentence: on the command line, and as a web desk with an API.
CONTROL
echo /etc/dateline/dateline.yaml > "$root/DEBIAN/conffiles"
for script in postinst postrm; do
    cat > "$root/DEBIAN/$script" <<'SCRIPT'
#!/bin/sh
set -e
# The units are there, and none is begun unasked.
if [ -d /run/systemd/system ]; then systemctl daemon-reload || true; fi
SCRIPT
    chmod 755 "$root/DEBIAN/$script"
done
(cd "$root" && find usr -type f -exec md5sum {} +) > "$root/DEBIAN/md5sums"
dpkg-deb --root-owner-group --build "$root" "$out" > /dev/null
echo "$out/dateline_${version}_$(dpkg --print-architecture).deb"

#!/usr/bin/env bash
# Installs what `mvn -Pinstallers -DskipTests package` built into a bare Debian, uses it, upgrades it,
# removes it, and says what it saw. Needs root, debootstrap, desktop-file-utils and appstream.
#
#   packaging/test-installers.sh [DIRECTORY]             the installers; default packaging/target/installers
#   packaging/test-installers.sh --planted [DIRECTORY]   the same with GTK struck from the package's
#                                                        dependencies: has to fail
#
# SUITE          the Debian release to try (bookworm)
# BARE_ROOT      a directory debootstrap made before, copied instead of made again
# PICTURE        where to put a picture of the window (needs ImageMagick)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
planted=no
if [ "${1:-}" = --planted ]; then planted=yes; shift; fi
directory=${1:-$here/target/installers}

say() { printf '%s\n' "$*"; }
fail() { say "FAILED: $*" >&2; exit 1; }

[ "$(id -u)" = 0 ] || fail "a root of another system needs root: sudo $0"
for tool in debootstrap dpkg-deb desktop-file-validate appstreamcli unshare ip; do
  command -v "$tool" >/dev/null || fail "$tool is missing: apt-get install debootstrap desktop-file-utils appstream iproute2"
done
one() { # the one file of a pattern
  local found
  mapfile -t found < <(find "$directory" -maxdepth 1 -name "$1")
  [ ${#found[@]} = 1 ] || fail "there is not exactly one $directory/$1"
  printf '%s' "${found[0]}"
}
deb=$(one '*.deb')
rpm=$(one '*.rpm')
archive=$(one '*.tar.gz')

work=$(mktemp -d "${TMPDIR:-/tmp}/portcullis-installers.XXXXXX")
trap 'rm -rf --one-file-system "$work"' EXIT

desktop-file-validate --no-hints "$here"/src/linux/*.desktop
say "ok  the menu entry is valid"
appstreamcli validate --no-net "$here"/src/linux/*.metainfo.xml >"$work/appstream.txt" || fail "$(cat "$work/appstream.txt")"
say "ok  the AppStream metadata is valid"

root=$work/root
if [ -n "${BARE_ROOT:-}" ]; then
  cp -a "$BARE_ROOT" "$root"
else
  debootstrap --variant=minbase "${SUITE:-bookworm}" "$root" >"$work/debootstrap.txt" || fail "$(tail -5 "$work/debootstrap.txt")"
fi
say "ok  a bare Debian $(cat "$root/etc/debian_version"), $(find "$root/var/lib/dpkg/info" -name '*.list' | wc -l) packages"

# The same program under an older number, to be upgraded.
mkdir -p "$root/test" "$work/older"
dpkg-deb --raw-extract "$deb" "$work/older"
sed -i 's/^Version: .*/Version: 0.0.1/' "$work/older/DEBIAN/control"
if [ $planted = yes ]; then sed -i '/^Depends:/s/ libgtk-3-0 [^,]*,//' "$work/older/DEBIAN/control"; fi
dpkg-deb --root-owner-group -Znone --build "$work/older" "$root/test/older.deb" >/dev/null
cp "$deb" "$root/test/newer.deb"
cp "$rpm" "$root/test/package.rpm"
cp "$archive" "$root/test/archive.tar.gz"
cp "$here/src/test-installers/inside.sh" "$root/test/"

# The program has a network of its own, so that it meets nothing that listens on this computer.
network=portcullis-$$
ip netns add "$network"
trap 'ip netns delete "$network"; rm -rf --one-file-system "$work"' EXIT
ip -netns "$network" link set lo up

# Processes and mounts of the other system end with it. It finds that network as its file 9.
unshare --mount --pid --fork --kill-child chroot "$root" /usr/bin/env -i \
  PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
  /bin/bash /test/inside.sh 9<"/run/netns/$network" || fail "see above"

if [ -n "${PICTURE:-}" ]; then convert "xwd:$root/test/window.xwd" "$PICTURE"; fi
say "installed, started, used, upgraded and removed"

#!/bin/bash
# The part of test-installers.sh that runs inside the bare Debian, as its root. The program's network
# is file 9.
set -euo pipefail
say() { printf '%s\n' "$*"; }
fail() { say "FAILED: $*" >&2; exit 1; }
trap 'fail "line $LINENO: $BASH_COMMAND"' ERR

mount -t proc proc /proc
mkdir -p /dev/shm && mount -t tmpfs shm /dev/shm

quietly() { "$@" >/test/log.txt 2>&1 || { tail -20 /test/log.txt >&2; fail "$*"; }; }
# A list, not a function: what it starts in the background is then the program itself.
on_its_network=(nsenter --net=/proc/self/fd/9)
as_user=("${on_its_network[@]}" setpriv --reuid=1000 --regid=1000 --clear-groups env HOME=/home/tester USER=tester)
within() { # seconds, command…: until it succeeds
  local end=$((SECONDS + $1)); shift
  until "$@" >/dev/null 2>&1; do [ $SECONDS -lt $end ] || return 1; sleep 0.2; done
}

commands() { # $1: the program; what a person does in a terminal
  local exit=0
  "${as_user[@]}" "$1" check 192.168.1.20 8848 --as 192.168.1.10/24 >/test/check.txt || fail "a LAN address is not allowed: $(cat /test/check.txt)"
  "${as_user[@]}" "$1" check 8.8.8.8 8848 >/test/check.txt || exit=$?
  [ $exit = 1 ] && grep -q DENY_PUBLIC /test/check.txt || fail "a public address: exit $exit, $(cat /test/check.txt)"
  "${as_user[@]}" "$1" device --port 18849 --behaviour echo >/test/device.txt &
  local device=$!
  within 20 grep -q 18849 /test/device.txt || fail "the simulated device did not start"
  "${as_user[@]}" "$1" send 127.0.0.1 18849 --hex '01 03 00 00 00 02 C4 0B' --wait 1 --profile desk --json >/test/send.txt 2>/test/errors.txt
  kill $device
  wait $device || true
  grep '"event":"message"' /test/send.txt | grep -q '"bytes":"010300000002c40b"' || fail "the bytes did not come back: $(cat /test/send.txt)"
  [ ! -s /test/errors.txt ] || fail "send complains: $(head -5 /test/errors.txt)"
}

quietly apt-get update
quietly useradd --create-home --uid 1000 tester

# Before anything is installed: the archive on a computer that has no GTK.
mkdir /bare && tar --extract --gzip --file /test/archive.tar.gz --directory /bare
exit=0
"${as_user[@]}" DISPLAY=:7 timeout 60 /bare/portcullis-*/bin/portcullis >/test/nogtk.txt 2>&1 || exit=$?
[ $exit = 1 ] && [ "$(wc -l </test/nogtk.txt)" = 1 ] && grep -q 'install GTK 3' /test/nogtk.txt || fail "without GTK: exit $exit, $(cat /test/nogtk.txt)"
"${as_user[@]}" /bare/portcullis-*/bin/portcullis check 192.168.1.20 8848 --as 192.168.1.10/24 >/test/check.txt || fail "without GTK the command line does not work: $(cat /test/check.txt)"
rm -rf /bare
say "ok  without GTK: $(cat /test/nogtk.txt)"

quietly apt-get install --yes --no-install-recommends /test/older.deb
say "ok  installed by apt, with $(grep -c '^Setting up' /test/log.txt) packages it needs"

[ "$(command -v portcullis)" = /usr/bin/portcullis ] || fail "portcullis is not on the path"
for library in glass glassgtk3 prism_es2 prism_sw decora_sse javafx_font javafx_font_pango javafx_font_freetype javafx_iio; do
  missing=$(LD_LIBRARY_PATH=/usr/lib/portcullis/lib/server ldd "/usr/lib/portcullis/lib/lib$library.so" | grep 'not found' || true)
  [ -z "$missing" ] || fail "lib$library.so: $missing"
done
say "ok  every library JavaFX loads finds what it needs"

commands portcullis
say "ok  check, device and send work"

exit=0
"${as_user[@]}" timeout 60 portcullis >/test/window.txt 2>&1 || exit=$?
[ $exit = 1 ] && grep -q display /test/window.txt || fail "without a display: exit $exit, $(cat /test/window.txt)"
say "ok  without a display: $(cat /test/window.txt)"

# What the test itself looks with comes second: the package has shown that it needs nothing more.
quietly apt-get install --yes --no-install-recommends xvfb x11-utils xdotool libgtk-3-bin desktop-file-utils shared-mime-info libglib2.0-bin procps
Xvfb :7 -screen 0 1440x900x24 -fbdir /test >/test/xvfb.txt 2>&1 &
export DISPLAY=:7
within 20 xwininfo -root || fail "Xvfb did not start"
window() { xwininfo -root -tree | grep -E '"[^"]*Portcullis[^"]*"' | grep -vE ' (1?[0-9]x1?[0-9])\+'; }
begun=$(date +%s%N)
"${as_user[@]}" gtk-launch dev.portcullis.Portcullis >/test/launch.txt 2>&1 || fail "$(cat /test/launch.txt)"
within 60 window || fail "no window after a minute: $(cat /test/launch.txt)"
say "ok  its menu entry opens the window ($((($(date +%s%N) - begun) / 1000000)) ms until it was found)"
colours() { tail -c 5184000 /test/Xvfb_screen0 | od -An -v -tx4 -w4 | sort -u | wc -l; }
drawn() { [ "$(colours)" -gt 40 ]; }
within 30 drawn || fail "the window shows only $(colours) colours"
cp /test/Xvfb_screen0 /test/window.xwd
window | head -1
process=$(pgrep -u tester -x java) || fail "no process of it"
say "ok  the window is drawn, $(($(ps -o rss= -p "$process") / 1024)) MB resident"

# As a first-time user would: the button that has the keyboard connects, Ctrl+Enter sends.
# A start that found no GTK may have begun one too: the last is the window's.
session() { find /home/tester/.local/share/portcullis/captures -maxdepth 1 -type d -name 'session-*' | sort | tail -1; }
captured() { "${as_user[@]}" portcullis export "$(session)" --as jsonl --event message >/test/captured.txt 2>/test/export.txt; }
# Port 8849 is 2291 in this table; 01 is established.
established() { "${on_its_network[@]}" cat /proc/net/tcp /proc/net/tcp6 | awk '$4 == "01"' | grep -q ':2291 '; }
# There is no window manager to say who has the keyboard: it is given to the window until it takes it.
connected=no
for attempt in 1 2 3; do
  xdotool windowfocus --sync "$(xdotool search --onlyvisible --name Portcullis | tail -1)"
  sleep 1
  xdotool key space
  if within 15 established; then connected=yes; break; fi
done
[ $connected = yes ] || fail "the first key did not connect to the demo device"
sleep 1
xdotool key ctrl+Return
sleep 3
xdotool key ctrl+t
within 30 test -s /home/tester/.config/portcullis/workspace.json || fail "what is open is not kept"
kill "$process"
gone() { ! kill -0 "$process"; }
within 20 gone || fail "it does not end when asked to"

captured || fail "the capture cannot be exported: $(cat /test/export.txt)"
grep -q '"bytes":"010300000002c40b"' /test/captured.txt || fail "the bytes did not come back to the window: $(cat /test/captured.txt)"
say "ok  two keys in the window: connected, sent, and the echo is in the capture"
grep -q 'vnd.portcullis.profile+json:\*.portcullis$' /usr/share/mime/globs2 || fail "the type of profiles is not registered"
for kind in capture profile; do
  opens=$(gio mime application/vnd.portcullis.$kind+json)
  grep -q dev.portcullis.Portcullis.desktop <<<"$opens" || fail "a $kind does not open in it: $opens"
done
[ -s /usr/share/man/man1/portcullis.1.gz ] || fail "no manual page"
completed() { # words…: what a bash of its own offers for the last of them
  bash --norc -c '
    compopt() { :; }
    source /usr/share/bash-completion/completions/portcullis
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    _complete_portcullis portcullis
    printf "%s\n" "${COMPREPLY[@]}"' bash "$@" | tr -d ' '
}
[ "$(completed portcullis de)" = device ] && [ "$(completed portcullis profiles v)" = validate ] || fail "bash does not complete: $(completed portcullis de)"
grep -q '^#compdef portcullis' /usr/share/zsh/vendor-completions/_portcullis || fail "zsh finds no completion"
say "ok  captures and profiles have their types and open in the program, the manual page and the completions are there"
kept() { find /home/tester/.config/portcullis /home/tester/.local/share/portcullis -type f -exec md5sum {} + | sort; }
kept >/test/kept.txt
[ -s /test/kept.txt ] || fail "nothing was kept for the user"
quietly dpkg --verify portcullis
[ ! -s /test/log.txt ] || fail "files of the package were changed: $(cat /test/log.txt)"
stray=$(find /usr -newer /test/xvfb.txt -type f)
[ -z "$stray" ] || fail "written beside the program: $stray"
say "ok  $(wc -l </test/kept.txt) files for the user, none beside the program"

quietly apt-get install --yes /test/newer.deb
[ "$(dpkg-query -f '${Version}' -W portcullis)" != 0.0.1 ] || fail "not upgraded"
kept | diff /test/kept.txt - || fail "the upgrade touched the user's files"
commands portcullis
say "ok  upgraded, the user's files as they were"

kept >/test/kept.txt
quietly apt-get purge --yes portcullis
left=$(find / -xdev \( -path /proc -o -path /test -o -path /home \) -prune -o -iname '*portcullis*' -print)
[ -z "$left" ] || fail "left behind: $left"
[ -z "$(dpkg --audit)" ] || fail "$(dpkg --audit)"
kept | diff /test/kept.txt - || fail "removing touched the user's files"
say "ok  removed without a trace, the user's files kept"

quietly apt-get install --yes --no-install-recommends rpm
quietly rpm --install --nodeps /test/package.rpm
commands portcullis
quietly rpm --verify --nodeps portcullis
quietly rpm --erase portcullis
left=$(find /usr -iname '*portcullis*')
[ -z "$left" ] || fail "left behind by the rpm: $left"
say "ok  the rpm installs, works, is as it was packed and goes without a trace"

tar --extract --gzip --file /test/archive.tar.gz --directory /opt
unpacked=$(echo /opt/portcullis-*)
commands "$unpacked/bin/portcullis"
[ -s "$unpacked/share/bash-completion/completions/portcullis" ] && [ -s "$unpacked/share/zsh/site-functions/_portcullis" ] || fail "no completions in the archive"
chown -R tester "$unpacked"
"${as_user[@]}" touch "$unpacked/portable"
mkdir /home/other && chown tester /home/other
"${as_user[@]}" env HOME=/home/other "$unpacked/bin/portcullis" &
portable=$!
carried() { [ -n "$(find "$unpacked/data" -type f 2>/dev/null)" ]; }
within 60 carried || fail "the portable program keeps nothing in $unpacked/data"
kill $portable
wait $portable || true
[ -z "$(find /home/other -ipath '*portcullis*')" ] || fail "the portable program wrote into the home: $(find /home/other -ipath '*portcullis*')"
say "ok  the archive works where it is unpacked, and keeps its data beside itself when marked portable"

#!/bin/sh
# Installs from Debian what only tests and comparisons need: a Chromium that tests drive, and FEFF. With --peers also the
# programs that bench/ compares with. Nothing here is needed to build or run Apical.
set -eu
packages="chromium chromium-driver fonts-dejavu-core feff85exafs"
case "${1:-}" in
    --peers) packages="$packages python3-xraylarch python3-scipy python3-qutip" ;;
    "") ;;
    *) echo "usage: scripts/install-test-tools.sh [--peers]" >&2; exit 2 ;;
esac
if ! command -v apt-get >/dev/null 2>&1; then
    echo "This script uses Debian's apt-get, which is not here; install by hand: $packages" >&2
    exit 1
fi
sudo=
[ "$(id -u)" = 0 ] || sudo=sudo
missing=
for package in $packages; do
    dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
done
if [ -z "$missing" ]; then
    echo "Everything is installed: $packages"
    exit 0
fi
export DEBIAN_FRONTEND=noninteractive
$sudo apt-get update -q
# shellcheck disable=SC2086 # a list of names
$sudo apt-get install -y -q --no-install-recommends $missing

#!/bin/sh
# Wall time of './apical models' against an empty Java program, in turn; prints the medians and their ratio.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf 'public class Empty { public static void main(String[] a) {} }\n' >"$work/Empty.java"
javac -d "$work" "$work/Empty.java"
"$root/apical" models >/dev/null
# Milliseconds of a command, from the clock of the shell's date: /usr/bin/time rounds to hundredths of a second.
millis() {
    start=$(date +%s%N)
    "$@" >/dev/null
    end=$(date +%s%N)
    echo $(((end - start) / 100000))
}
i=0
while [ $i -lt 31 ]; do
    millis java -Xshare:auto -cp "$work" Empty >>"$work/empty"
    millis "$root/apical" models >>"$work/models"
    i=$((i + 1))
done
e=$(sort -n "$work/empty" | sed -n 16p)
m=$(sort -n "$work/models" | sed -n 16p)
awk -v e="$e" -v m="$m" \
    'BEGIN {printf "empty program %.1f ms, ./apical models %.1f ms, ratio %.2f\n", e / 10, m / 10, m / e}'

#!/bin/sh
# Wall time of './apical models' against an empty Java program, in turn; prints the medians and their ratio.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf 'public class Empty { public static void main(String[] a) {} }\n' >"$work/Empty.java"
javac -d "$work" "$work/Empty.java"
"$root/apical" models >/dev/null
i=0
while [ $i -lt 21 ]; do
    /usr/bin/time -f '%e' -a -o "$work/empty" java -Xshare:auto -cp "$work" Empty
    /usr/bin/time -f '%e' -a -o "$work/models" "$root/apical" models >/dev/null
    i=$((i + 1))
done
e=$(sort -n "$work/empty" | sed -n 11p)
m=$(sort -n "$work/models" | sed -n 11p)
awk -v e="$e" -v m="$m" 'BEGIN {printf "empty program %.3f s, ./apical models %.3f s, ratio %.1f\n", e, m, m / e}'

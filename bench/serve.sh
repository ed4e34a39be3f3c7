#!/bin/sh
# The workbench under requests: time to ready (median of 7 starts), then 1000 requests of a cheap model over 32 connections, at once
# after a start, and three times some seconds after another one, when the workbench has rehearsed; then its resident memory over
# 100,000 requests. Arguments: another number of these, and other seconds.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
many=${1:-100000}
pause=${2:-10}
work=$(mktemp -d)
pid=
trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null; rm -rf "$work"' EXIT
./mvnw -B -q -Dquick -Dmaven.test.skip=true -Pbench -pl apical-bench -am package
./apical models >/dev/null

serve() {
    rm -f "$work/out"
    mkfifo "$work/out"
    start=$(date +%s%N)
    "$root/apical" --quiet serve --port 0 --folder "$work/workbench" >"$work/out" &
    pid=$!
    read -r line <"$work/out"
    ready=$((($(date +%s%N) - start) / 1000000))
    address=${line#Apical workbench: }
}
for i in 1 2 3 4 5 6 7; do
    serve
    echo "$ready" >>"$work/ready"
    kill "$pid"
    wait "$pid" 2>/dev/null || true
done
echo "ready after $(sort -n "$work/ready" | sed -n 4p) ms (median of 7; $(sort -n "$work/ready" | tr '\n' ' '))"

ask() {
    java -cp "apical-bench/target/lib/*" org.apical.bench.ServeTiming "$address" "$1" 32 "${2:-xas.window}"
}
memory() {
    awk '/VmRSS/ {print int($2 / 1024) " MB"}' "/proc/$pid/status"
}
serve
echo "at once after the start:"
ask 1000
kill "$pid"
wait "$pid" 2>/dev/null || true
serve
sleep "$pause"
echo "$pause s after another start:"
for i in 1 2 3; do
    ask 1000
done
echo "an answer of a few numbers (pairing.allenDynes) instead of 1,600 (xas.window):"
ask 1000 pairing.allenDynes
echo "memory after 3,000 requests: $(memory)"
for i in 1 2 3 4 5; do
    ask $((many / 5))
    echo "memory: $(memory)"
done

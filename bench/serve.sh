#!/bin/sh
# The workbench under requests: time to ready (median of 7 starts), then 1000 requests of a cheap model over 32 connections three
# times, the first with a cold server; then its resident memory over 100,000 requests. Arguments: other counts of the last part.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
many=${1:-100000}
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

serve
ask() {
    java -cp "apical-bench/target/lib/*" org.apical.bench.ServeTiming "$address" "$1" 32
}
memory() {
    awk '/VmRSS/ {print int($2 / 1024) " MB"}' "/proc/$pid/status"
}
for i in 1 2 3; do
    ask 1000
done
echo "memory after 3,000 requests: $(memory)"
for i in 1 2 3 4 5; do
    ask $((many / 5))
    echo "memory: $(memory)"
done

#!/bin/sh
# A Runge-Kutta step of 1e6 all-to-all oscillators here and by numpy in one go: milliseconds of CPU and by the clock, order
# parameter after the last step, ratios; the same on one and two threads must give the same numbers to the last bit. Then
# steps of a lattice of 1e7 sites with its memory. Needs Debian's python3-numpy and /usr/bin/time.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
steps=${1:-40}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
OPENBLAS_NUM_THREADS=1
export OPENBLAS_NUM_THREADS

./mvnw -B -q -Dquick -Dmaven.test.skip=true -Pbench -pl apical-bench -am package
run() {
    java -XX:+UseSerialGC -Xmx900m -cp "apical-bench/target/lib/*" org.apical.bench.KuramotoTiming "$@"
}
echo "program what sites threads CPU-ms wall-ms order checksum"
run all 1000000 "$steps" 1 | tee "$work/one"
/usr/bin/python3 bench/kuramoto_numpy.py 1000000 "$steps" plain | tee "$work/plain"
/usr/bin/python3 bench/kuramoto_numpy.py 1000000 "$steps" tuned | tee "$work/tuned"
run all 1000000 "$steps" 2 | tee "$work/two"
for way in plain tuned; do
    awk -v way="$way" 'FNR == NR {cpu = $5; wall = $6; next}
        {printf "Apical/numpy, %s: CPU %.3f, wall %.3f (both one thread)\n", way, cpu / $5, wall / $6}' "$work/one" "$work/$way"
done
[ "$(awk '{print $7, $8}' "$work/one")" = "$(awk '{print $7, $8}' "$work/two")" ] && echo "one and two threads: the same numbers"
for threads in 1 2; do
    /usr/bin/time -f '%M' -o "$work/memory" java -XX:+UseSerialGC -Xmx850m -cp "apical-bench/target/lib/*" \
        org.apical.bench.KuramotoTiming lattice 10000000 4 "$threads" >"$work/line"
    echo "$(cat "$work/line")  memory $(($(cat "$work/memory") / 1024)) MB"
done

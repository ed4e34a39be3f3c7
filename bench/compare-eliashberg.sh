#!/bin/sh
# CPU time of Tc of the Eliashberg equations for the bundled spectrum of Nb here and by plain numpy in one go, the ratios
# and both Tc, and a map of 10,000 Tc over lambda and mu*. Needs Python with numpy and scipy.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
spectrum=$root/apical-core/src/main/resources/org/apical/bundled/alpha2F/nb_dft_isome.csv
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

./mvnw -B -q -Dquick -Dmaven.test.skip=true -Pbench -pl apical-bench -am package
OPENBLAS_NUM_THREADS=1
export OPENBLAS_NUM_THREADS
java -XX:+UseSerialGC -cp "apical-bench/target/lib/*" org.apical.bench.EliashbergTiming "$spectrum" | tee "$work/apical"
python3 bench/eliashberg_numpy.py "$spectrum" | tee "$work/numpy"
for step in tc tc7000; do
    a=$(awk -v s="$step" '$2 == s {print $3}' "$work/apical")
    n=$(awk -v s="$step" '$2 == s {print $3}' "$work/numpy")
    awk -v s="$step" -v a="$a" -v n="$n" 'BEGIN {printf "%-7s numpy/Apical %.0f\n", s, n / a}'
done

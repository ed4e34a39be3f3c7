#!/bin/sh
# Steps a second of the Cahn-Hilliard equation at 512 x 512 on two threads, Apical against scipy.fft with the same scheme
# (ETDRK2, error of each step, free energy after it), in one go: the two take turns, and the best of each counts.
# Installs Debian's python3-scipy where it is missing. Usage: bench/compare-cahn-hilliard.sh [POINTS]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
points=${1:-512}
if ! /usr/bin/python3 -c 'import scipy' 2>/dev/null; then
    scripts/install-test-tools.sh --peers
fi
./mvnw -B -q -Dquick -Dmaven.test.skip=true -Pbench -pl apical-bench -am package
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for turn in 1 2 3; do
    java -cp "apical-bench/target/lib/*" org.apical.bench.CahnHilliardTiming "$points" 2 5 >>"$work/apical"
    OPENBLAS_NUM_THREADS=1 /usr/bin/python3 bench/cahn_hilliard_scipy.py "$points" 20 2 5 0.05 >>"$work/scipy"
done
awk '
    FILENAME ~ /apical$/ { if (a == 0 || $3 < a) a = $3; if (ac == 0 || $4 < ac) ac = $4 }
    FILENAME ~ /scipy$/ { if (s == 0 || $4 < s) s = $4; if (sc == 0 || $5 < sc) sc = $5 }
    END {
        printf "by the clock, two threads: Apical %.2f ms a step (%.0f steps/s), scipy.fft %.2f ms (%.0f steps/s), ratio %.2f\n", 1e3 * a, 1 / a, 1e3 * s, 1 / s, s / a
        printf "processor time: Apical %.2f ms a step, scipy.fft %.2f ms, ratio %.2f\n", 1e3 * ac, 1e3 * sc, sc / ac
    }' "$work/apical" "$work/scipy"

#!/bin/sh
# The two lowest states of the six-atom cluster at cutoffs 24,24,80 here, by scipy's eigsh and by QuTiP in one go: the same
# Hamiltonian, residual and cores; CPU and wall seconds, products, memory, energies, and the ratios. Then Apical alone at a
# dimension of 960,000 and above 2,000,000 (ground state). The numbers of Apical hold start and compilation of its JVM in CPU.
# Arguments: other cutoffs of the comparison. Needs Debian's python3-scipy, and python3-qutip for its line; /usr/bin/time.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
a=${1:-24} b=${2:-24} c=${3:-80}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
OPENBLAS_NUM_THREADS=1
export OPENBLAS_NUM_THREADS

./mvnw -B -q -Dquick -Dmaven.test.skip=true -Pbench -pl apical-bench -am package
apical() {
    heap=$1
    shift
    /usr/bin/time -f '%M' -o "$work/memory" java -XX:+UseSerialGC -Xmx"$heap" \
        -cp "apical-bench/target/lib/*" org.apical.bench.ClusterTiming "$@" >"$work/line"
    echo "$(cat "$work/line")  memory $(($(cat "$work/memory") / 1024)) MB"
}
echo "program dimension CPU-s wall-s products residual energies"
apical 220m 2 "$a" "$b" "$c" | tee "$work/apical"
residual=$(awk '{print $6}' "$work/apical")
for program in scipy qutip; do
    if ! /usr/bin/python3 -c "import $program" 2>/dev/null; then
        echo "$program: not installed"
        continue
    fi
    /usr/bin/time -f '%M' -o "$work/memory" /usr/bin/python3 bench/cluster_scipy.py $program "$residual" "$a" "$b" "$c" >"$work/line"
    echo "$(cat "$work/line")  memory $(($(cat "$work/memory") / 1024)) MB" | tee "$work/$program"
    awk -v p="$program" 'FNR == NR {cpu = $3; wall = $4; n = $5; next}
        {printf "Apical/%s: CPU %.3f, wall %.3f, products %s\n", p, cpu / $3, wall / $4, $5 == "-" ? "not counted" : n " beside " $5}' \
        "$work/apical" "$work/$program"
done
apical 800m 2 40 40 120
apical 1700m 1 52 52 150

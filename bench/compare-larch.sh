#!/bin/sh
# Times Apical and Larch on the same spectrum in one go and prints the ratios:
#   1. CPU time of the steps of a reduction, warm, one thread;
#   2. wall time of a cold start that reads, reduces, plots and writes one spectrum;
#   3. CPU time of a path and of two fits, warm, one thread, from the same chi(k), and how far the fitted numbers differ;
#   4. the first shell of YBa2Cu3O7 at four temperatures, fitted by both from one chi(k);
#   5. wall time and memory of 1000 spectra from files to reduced files (Apical alone).
# Installs Debian's python3-xraylarch where it is missing. Needs /usr/bin/time.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
if ! /usr/bin/python3 -c 'import larch' 2>/dev/null; then
    scripts/install-test-tools.sh --peers
fi
bundled=$root/apical-core/src/main/resources/org/apical/bundled
spectrum=$bundled/xas/cu_10k.xmu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

./mvnw -B -q -Dquick -Dmaven.test.skip=true -Pbench -pl apical-bench -am package
./apical models >/dev/null

echo "== CPU time of the steps of one reduction, 612 points, microseconds (median)"
java -XX:+UseSerialGC -cp "apical-bench/target/lib/*" org.apical.bench.ReductionTiming "$spectrum" 100 >"$work/apical"
/usr/bin/python3 bench/larch_reduce.py "$spectrum" 60 2>/dev/null >"$work/larch"
java -XX:+UseSerialGC -cp "apical-bench/target/lib/*" org.apical.bench.ReductionTiming "$spectrum" 100 >>"$work/apical"
sort -k2,2 -k3,3n "$work/apical" | awk '!seen[$2]++ {print}' >"$work/apical.best"
for step in normalise background transform all; do
    a=$(awk -v s="$step" '$2 == s {print $3}' "$work/apical.best")
    l=$(awk -v s="$step" '$2 == s {print $3}' "$work/larch")
    awk -v s="$step" -v a="$a" -v l="$l" 'BEGIN {printf "%-11s Apical %8.1f   Larch %10.1f   Larch/Apical %6.0f\n", s, a, l, l / a}'
done

echo "== Cold: read, reduce, plot and write one spectrum, wall seconds (three runs in turn)"
for i in 1 2 3; do
    mkdir -p "$work/larch-$i"
    /usr/bin/time -f '%e' -o "$work/t" ./apical --quiet xas reduce "$spectrum" --out "$work/apical-$i" >/dev/null
    a=$(cat "$work/t")
    /usr/bin/time -f '%e' -o "$work/t" /usr/bin/python3 bench/larch_reduce.py --plot "$spectrum" "$work/larch-$i" >/dev/null 2>&1
    l=$(cat "$work/t")
    awk -v a="$a" -v l="$l" 'BEGIN {printf "Apical %5.2f   Larch %5.2f   Apical/Larch %.2f\n", a, l, a / l}'
done

echo "== CPU time of chi(k) of one path on 401 points and of whole fits, microseconds (median)"
./apical --quiet xas reduce "$bundled/xas/cu_10k.xmu" "$bundled/xas/cu_50k.xmu" "$bundled/xas/cu_150k.xmu" \
    --no-figures --out "$work/cu"
chi="$work/cu/data/cu_10k-chik.csv $work/cu/data/cu_50k-chik.csv $work/cu/data/cu_150k-chik.csv"
feff=$bundled/feff/Feff_Cu/feff0001.dat
# Threads of numpy's linear algebra would add to Larch's CPU time without helping it.
OPENBLAS_NUM_THREADS=1
export OPENBLAS_NUM_THREADS
# shellcheck disable=SC2086 # three names without blanks
{
    java -XX:+UseSerialGC -cp "apical-bench/target/lib/*" org.apical.bench.FitTiming $chi "$feff" 60 >"$work/apical"
    /usr/bin/python3 bench/larch_fit.py $chi "$feff" 7 2>/dev/null >"$work/larch"
    java -XX:+UseSerialGC -cp "apical-bench/target/lib/*" org.apical.bench.FitTiming $chi "$feff" 60 >>"$work/apical"
}
grep '^apical ' "$work/apical" | sort -k2,2 -k3,3n | awk '!seen[$2]++ {print}' >"$work/apical.best"
for step in path shell three; do
    a=$(awk -v s="$step" '$2 == s {print $3}' "$work/apical.best")
    l=$(awk -v s="$step" '$1 == "larch" && $2 == s {print $3}' "$work/larch")
    awk -v s="$step" -v a="$a" -v l="$l" 'BEGIN {printf "%-11s Apical %8.1f   Larch %10.1f   Larch/Apical %6.0f\n", s, a, l, l / a}'
done
/usr/bin/python3 bench/larch_fit.py --agree "$work/apical" "$work/larch"

echo "== The first shell of YBa2Cu3O7 at 10, 100, 200 and 300 K, the oxygen O4 whole and split"
./apical --quiet run doubleWell.series --set 'splitA=[0,0.13]' --out "$work/ybco" >/dev/null
for split in 0 0.13; do
    /usr/bin/python3 bench/larch_ybco.py "$work/ybco/result.json" "$bundled/feff" $split 2>/dev/null
done

echo "== 1000 spectra from files to reduced files (--no-figures), two runs; 250 for the scaling"
mkdir "$work/many" "$work/few"
i=0
while [ $i -lt 1000 ]; do
    cp "$spectrum" "$work/many/scan-$i.xmu"
    [ $i -ge 250 ] || cp "$spectrum" "$work/few/scan-$i.xmu"
    i=$((i + 1))
done
for set in few many many; do
    rm -rf "$work/out"
    /usr/bin/time -f '%e s wall, %M kB' -o "$work/t" ./apical --quiet xas reduce "$work/$set" --no-figures --out "$work/out"
    echo "$set: $(tail -n 1 "$work/t")"
done
/usr/bin/time -f '%e s' -o "$work/t" cp -R "$work/out" "$work/copy"
echo "the disk's share: copying what was written last takes $(tail -n 1 "$work/t")"

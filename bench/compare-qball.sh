#!/bin/sh
# Accuracy against time of soliton profiles on public potentials, Apical and a plain script of scipy in one go, and the
# speed of the phase diagram and of the contours. CPU milliseconds of one thread, warm; the error is that of the action
# against an exact solution, or against a reference of the digits given. CosmoTransitions and SimpleBounce are not in
# Debian; what is known of them stands in docs/performance.md.
# Installs Debian's python3-scipy where it is missing.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
if ! /usr/bin/python3 -c 'import scipy' 2>/dev/null; then
    scripts/install-test-tools.sh --peers
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Exact: sextic in one dimension, logarithmic, Fubini (2 pi^2/15); else shooting in extended care, to the digits given.
cat >"$work/reference" <<'END'
sextic-D1 0.213335301237
sextic-D2 0.306909594874
sextic-D3 26.7402824137
sextic-thin-D3 7210.7135617
log-D3 18.651639487
log-bounce-D4 269.431070929
flat-D3 3690.88578286
fubini-D4 1.31594725348
bounce-0.2-D3 6.62981963425
bounce-0.47-D3 1093.1830573
bounce-0.499-D3 987303.50
END

./mvnw -B -q -Dquick -Dmaven.test.skip=true -Pbench -pl apical-bench -am package
java -XX:+UseSerialGC -cp "apical-bench/target/lib/*" org.apical.bench.QballTiming 15 >"$work/apical"
OPENBLAS_NUM_THREADS=1 /usr/bin/python3 bench/qball_scipy.py >"$work/scipy"

echo "== Profiles: program, setting, CPU milliseconds, action, relative error of the action"
awk '
    function fields(from, to,    i, s) {
        s = ""
        for (i = from; i <= to; i++) s = s (i > from ? " " : "") $i
        return s
    }
    FILENAME ~ /reference$/ { want[$1] = $2; names[++n] = $1; next }
    $1 == "apical" && $2 in want {
        lines[$2] = lines[$2] sprintf("  %-10s %-6s %9.2f  %-16s %s\n", "Apical", "", $3, $4, error($4, want[$2]))
    }
    $1 == "scipy" && $2 in want {
        told = $6 == "failed" ? "-" : $6
        lines[$2] = lines[$2] sprintf("  %-10s %-6s %9.2f  %-16s %s\n", $3, $4, $5, told, $6 == "failed" ? fields(6, NF) : error($6, want[$2]))
    }
    function error(got, ref,    e) {
        e = (got - ref) / ref
        if (e < 0) e = -e
        return e < 1e-11 ? "< 1e-11" : sprintf("%.1e", e)
    }
    END { for (i = 1; i <= n; i++) printf "%s (%s)\n%s", names[i], want[names[i]], lines[names[i]] }
' "$work/reference" "$work/apical" "$work/scipy"

echo "== A table of 60 points, CPU milliseconds: $(awk '$2 == "table-D3" {print $3}' "$work/apical")"
echo "== CPU milliseconds"
awk '$1 == "speed" {printf "%-20s %8.2f\n", $2, $3}' "$work/apical"

#!/bin/sh
# Maps, Apical against the Python that a beamline would use, in one go: resistor networks against scipy's spsolve, the scan of a
# power law against the algorithm of the powerlaw package in numpy, puddles against scikit-image; the rate of peak fits and
# their memory for a small and a large stack. CPU seconds of one thread where programs are compared; the peak fits by the clock.
# Cahn-Hilliard is compared by bench/compare-cahn-hilliard.sh, which runs first.
# Needs Debian's python3-scipy and python3-skimage.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
if ! /usr/bin/python3 -c 'import scipy, skimage' 2>/dev/null; then
    echo "Install Debian's python3-scipy and python3-skimage first." >&2
    exit 1
fi
[ ! -x bench/compare-cahn-hilliard.sh ] || bench/compare-cahn-hilliard.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

./mvnw -B -q -Dquick -Dmaven.test.skip=true -Pbench -pl apical-bench -am package
apical() {
    memory=$1
    shift
    java -XX:+UseSerialGC "-Xmx$memory" -cp "apical-bench/target/lib/*" org.apical.bench.MapsTiming "$@"
}
apical 1g data "$work"
apical 1g kernels "$work" >"$work/apical"
OPENBLAS_NUM_THREADS=1 /usr/bin/python3 bench/maps_python.py "$work" >"$work/python"
echo "== Job, CPU seconds of Apical, of Python, ratio (limits: network and puddles 0.1, power law 0.05), both results"
awk '
    FILENAME ~ /apical$/ { seconds[$2] = $3; value[$2] = $4; next }
    { printf "%-14s %9.4f %9.3f   ratio %.4f   %s | %s\n", $2, seconds[$2], $3, seconds[$2] / $3, value[$2], $4 }
' "$work/apical" "$work/python"

echo "== Peak fits of 64 x 64 frames with Poisson noise, two threads, a JVM of 160 MB"
/usr/bin/python3 - "$work" <<'END'
import sys
import numpy as np

random = np.random.default_rng(1)
u, v = np.mgrid[0:64, 0:64]
peak = 5 + 150 * np.exp(-0.5 * ((u - 30.3) / 4) ** 2 - 0.5 * ((v - 33.1) / 3) ** 2)
block = random.poisson(peak, (1000, 64, 64)).astype("<u2")
for name, blocks in (("small", 4), ("large", 40)):
    with open("%s/%s.raw" % (sys.argv[1], name), "wb") as f:
        for _ in range(blocks):
            block.tofile(f)
    with open("%s/%s.raw.json" % (sys.argv[1], name), "w") as f:
        f.write('{"type": "uint16", "shape": [%d, 64, 64]}' % (1000 * blocks))
END
apical 160m frames "$work" small.raw 40 100
apical 160m frames "$work" large.raw 400 100

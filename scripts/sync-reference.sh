#!/bin/sh
# Copies the reference cases, the data they name and the licences into the test resources, so that a clone tests
# itself. Run it where the shared folder stands beside the project; say which with the first argument otherwise.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
shared=${1:-$here/../shared}
into=$here/apical-core/src/test/resources/shared-data
[ -d "$shared/reference" ] || { echo "There is no $shared/reference: name the shared folder." >&2; exit 2; }
mkdir -p "$into/reference" "$into/data"
# A reference file is copied when its area is built: add its name here, and the folders of data it reads below.
for topic in xas-data double-well qball pairing-materials superstripes phase-separation iqtp; do
    cp "$shared/reference/$topic.json" "$into/reference/"
done
for folder in double-well xas feff structures alpha2F materials superstripes powerlaw pfhub-bm1a licenses; do
    rm -rf "$into/data/$folder"
    cp -R "$shared/data/$folder" "$into/data/"
done
# Its licence does not let it ship, not even with the tests.
rm -f "$into/data/pfhub-bm1a/moose.csv"
cp "$shared/data/LICENSES.md" "$into/data/"
echo "Copied $(find "$into" -type f | wc -l) files."

#!/bin/sh
# Writes docs/verdicts.md: the verdicts of a whole run of `reproduce` (minutes), or of the ledger.json named.
set -eu
cd "$(dirname "$0")/.."
ledger=${1:-}
if [ -z "$ledger" ]; then
    place=$(mktemp -d)
    trap 'rm -rf "$place"' EXIT
    ./apical reproduce --out "$place/out"
    ledger=$place/out/ledger.json
fi
./mvnw -B -q -Dquick -pl apical-core test -Dtest=VerdictsTest "-Dtest.jvm=-Dapical.ledger=$(realpath "$ledger")"

#!/bin/sh
# Takes the pictures of the workbench in docs/images/workbench anew, in a real browser (scripts/install-test-tools.sh).
# With an argument: into that folder.
set -eu
cd "$(dirname "$0")/.."
folder=${1:-$PWD/docs/images/workbench}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
./mvnw -B -q -Dquick -pl apical-core,apical-app -am test -Dtest=WorkbenchPictures -Dsurefire.failIfNoSpecifiedTests=false \
    -Dapical.pictures="$folder"
ls -l "$folder"

#!/bin/sh
# Writes the generated parts of docs/: a page for each model and the validation table.
set -eu
cd "$(dirname "$0")/.."
exec ./mvnw -B -q -Dquick -pl apical-core test -Dtest=DocsTest,ReferenceCasesTest -Dtest.jvm=-Dapical.writeDocs=true

#!/usr/bin/env bash
# Installs what tries the API against its contract into the user's cache folder, once, in a Python environment of its
# own. Prints the path of its program. Safe to start several times at once.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/prerequisites.sh

folder=$cache/tools/api-tester
python_tools schemathesis scripts/api-tester.txt "$folder"
echo "$folder/bin/schemathesis"

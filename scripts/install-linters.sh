#!/usr/bin/env bash
# Installs the linters of templates and workflows into the user's cache folder, once, in a Python environment of their
# own. Prints the folder of their programs. Safe to start several times at once.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/prerequisites.sh

folder=$cache/tools/linters
python_tools linters scripts/linters.txt "$folder"
echo "$folder/bin"

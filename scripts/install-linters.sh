#!/usr/bin/env bash
# Installs the linters of templates and workflows into the user's cache folder, once, in a Python environment of their
# own. Prints the folder of their programs. Safe to start several times at once.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/prerequisites.sh

list=scripts/linters.txt folder=$cache/tools/linters
if ! cmp -s "$list" "$folder/installed.txt"; then
    need_python
    mkdir -p "$cache/tools"
    take_lock "$folder.lock"
    if ! cmp -s "$list" "$folder/installed.txt"; then
        echo "Installing linters into $folder (a minute, once) …" >&2
        rm -rf "$folder"
        python3 -m venv "$folder"
        "$folder/bin/pip" install --quiet --disable-pip-version-check --no-deps -r "$list" >&2
        cp "$list" "$folder/installed.txt"
    fi
    rm -f "$folder.lock"
fi
echo "$folder/bin"

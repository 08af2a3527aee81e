#!/usr/bin/env bash
# Builds the functions for this machine, deploys them to an emulator of AWS and sends them events the way AWS would.
# Usage: run.sh [ministack|localstack] [FUNCTION]…  (ministack and all functions unless named)
# What it needs is installed once, in a Python environment in the user's cache folder.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=${XDG_CACHE_HOME:-$HOME/.cache}/slipway/tools/catalog-integration
list=integration/requirements.txt

if ! cmp -s "$list" "$folder/installed.txt"; then
    command -v python3 >/dev/null || { echo "python3 is missing: install Python 3.9 or newer." >&2; exit 2; }
    echo "Installing the emulator into $folder (a minute, once) …"
    rm -rf "$folder"
    mkdir -p "$(dirname "$folder")"
    python3 -m venv "$folder" || { echo "Python has no venv: install it (Debian: apt install python3-venv)." >&2; exit 2; }
    "$folder/bin/pip" install --quiet --disable-pip-version-check --no-deps -r "$list"
    cp "$list" "$folder/installed.txt"
fi

PATH=$folder/bin:$PATH PYTHONDONTWRITEBYTECODE=1 exec "$folder/bin/python" integration/main.py "$@"

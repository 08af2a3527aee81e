#!/usr/bin/env bash
# Runs a step of a release: run.sh changed|test-counts|package|cold-start|gate|bundle|staging|smoke|production [ARGUMENTS].
# The clients of AWS are installed once, in a Python environment in the user's cache folder, for the steps that need them.
set -euo pipefail
cd "$(dirname "$0")/.."

step=$1
shift
command -v python3 >/dev/null || { echo "python3 is missing: install Python 3.9 or newer." >&2; exit 2; }
python=python3
case $step in
    gate | bundle | staging | smoke | production)
        folder=${XDG_CACHE_HOME:-$HOME/.cache}/slipway/tools/catalog-delivery
        if ! cmp -s delivery/requirements.txt "$folder/installed.txt"; then
            echo "Installing the clients of AWS into $folder (once) …" >&2
            rm -rf "$folder"
            python3 -m venv "$folder"
            "$folder/bin/pip" install --quiet --disable-pip-version-check --no-deps -r delivery/requirements.txt >&2
            cp delivery/requirements.txt "$folder/installed.txt"
        fi
        python=$folder/bin/python
        ;;
esac
PYTHONPATH=delivery PYTHONDONTWRITEBYTECODE=1 exec "$python" -m "${step//-/_}" "$@"

#!/usr/bin/env bash
# Installs emulators of AWS into the user's cache folder, each once, in a Python environment of its own (they pin different
# versions of the same libraries). Prints the path of each one's program, one a line. Safe to start several times at once.
# Usage: install-emulators.sh [moto|ministack]…  (both unless named)
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/prerequisites.sh

emulators=$cache/tools/emulators

install() { # name of the list of packages, which is the folder's too; program
    python_tools "$1" "scripts/emulators/$1.txt" "$emulators/$1"
    echo "$emulators/$1/bin/$2"
}

for name in "${@:-moto ministack}"; do
    for each in $name; do
        case $each in
            moto) install moto moto_server ;;
            ministack) install ministack ministack ;;
            *)
                echo "There is no emulator $each: name moto or ministack." >&2
                exit 1
                ;;
        esac
    done
done

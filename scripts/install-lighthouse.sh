#!/usr/bin/env bash
# Installs the auditor of pages into the user's cache folder, once, at the versions of scripts/lighthouse. Prints the path
# of its program. Safe to start several times at once.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/prerequisites.sh

lock=scripts/lighthouse/package-lock.json folder=$cache/tools/lighthouse
if ! cmp -s "$lock" "$folder/installed.json"; then
    need_node
    need_npm
    take_lock "$folder.lock"
    if ! cmp -s "$lock" "$folder/installed.json"; then
        echo "Installing Lighthouse into $folder (a minute, once) …" >&2
        rm -rf "$folder"
        mkdir -p "$folder"
        cp scripts/lighthouse/package.json "$lock" "$folder"
        npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund --silent >&2
        cp "$lock" "$folder/installed.json"
    fi
    rm -f "$folder.lock"
fi
echo "$folder/node_modules/.bin/lighthouse"

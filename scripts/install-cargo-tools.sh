#!/usr/bin/env bash
# Installs the cargo tools that the tests need into the user's cache folder, once. Safe to start several times at once:
# whoever comes second waits for the first.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/prerequisites.sh
need_cargo

nextest=0.9.151
lock=$cache/tools/install.lock

installed() { "$cache/tools/bin/cargo-nextest" nextest --version 2>/dev/null | grep -q "^cargo-nextest $nextest "; }

if installed; then
    exit 0
fi
take_lock "$lock"
if installed; then
    exit 0
fi
echo "Installing cargo-nextest $nextest into $cache/tools (several minutes, once) …"
# Outside of the workspace, so that neither its settings nor its target folder are used.
cd "$cache/tools"
env -u CARGO_TARGET_DIR cargo install --locked --quiet --root "$cache/tools" --version "$nextest" cargo-nextest

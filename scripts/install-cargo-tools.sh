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

# The lock is a file that holds its owner's process number; a hard link makes it appear with its content or not at all.
take_lock() {
    local mine owner
    mine=$(mktemp "$cache/tools/lock.XXXXXX")
    trap 'rm -f "$mine"' RETURN
    echo $$ >"$mine"
    until ln "$mine" "$lock" 2>/dev/null; do
        owner=$(cat "$lock" 2>/dev/null || true)
        if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
            echo "The installation that held $lock has died: taking it over." >&2
            rm -f "$lock"
            continue
        fi
        sleep 1
    done
    trap 'rm -f "$lock"' EXIT
}

if installed; then
    exit 0
fi
take_lock
if installed; then
    exit 0
fi
echo "Installing cargo-nextest $nextest into $cache/tools (several minutes, once) …"
# Outside of the workspace, so that neither its settings nor its target folder are used.
cd "$cache/tools"
env -u CARGO_TARGET_DIR cargo install --locked --quiet --root "$cache/tools" --version "$nextest" cargo-nextest

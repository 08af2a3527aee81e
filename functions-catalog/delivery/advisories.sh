#!/usr/bin/env bash
# Runs a check that needs the advisory database: advisories.sh TOOL COMMAND…. Where the tool or the database is not to be
# had it says so loudly and goes on; with ADVISORIES=required, as in the hosted workflow, that is a failure.
set -euo pipefail

tool=$1
shift
skip() {
    if [ "${ADVISORIES:-}" = required ]; then
        echo "FAILED: advisories were not checked: $1." >&2
        exit 1
    fi
    echo "SKIPPED: advisories were NOT checked: $1. The hosted workflow checks them." >&2
    exit 0
}

command -v "$tool" >/dev/null || skip "$tool is not installed (cargo install --locked $tool)"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if "$@" >"$log" 2>&1; then
    cat "$log"
    exit 0
fi
# A database that cannot be fetched is no finding.
if grep -qiE "(couldn't|could not|failed to) (fetch|clone|open|load|find)|error loading advisory|unable to (fetch|update)|IO error|timed? ?out|dns" "$log" \
    && ! grep -qE '(RUSTSEC|CVE)-[0-9]{4}-[0-9]+' "$log"; then
    tail -n 3 "$log" >&2
    skip "their database cannot be fetched"
fi
cat "$log" >&2
exit 1

#!/usr/bin/env bash
# Installs the cargo tools that the tests need into the user's cache folder, once. Safe to start several times at once:
# whoever comes second waits for the first.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/prerequisites.sh
need_cargo

# What the tests need, each pinned: the crate, its version, and how it says its version.
tools=("cargo-nextest 0.9.151 nextest" "cargo-deny 0.20.2" "cargo-cyclonedx 0.5.9 cyclonedx")
lock=$cache/tools/install.lock

missing() { # those tools that are not there in their version, one a line
    local tool crate version command
    for tool in "${tools[@]}"; do
        IFS=' ' read -r crate version command <<<"$tool"
        # shellcheck disable=SC2086 # cargo-deny says its version without a command
        case "$("$cache/tools/bin/$crate" $command --version 2>/dev/null)" in
            "$crate $version" | "$crate $version "* | "$crate-$command $version") ;;
            *) echo "$crate $version" ;;
        esac
    done
}

if [ -z "$(missing)" ]; then
    exit 0
fi
take_lock "$lock"
# Outside of the workspace, so that neither its settings nor its target folder are used.
cd "$cache/tools"
while read -r crate version; do
    echo "Installing $crate $version into $cache/tools (several minutes, once) …"
    env -u CARGO_TARGET_DIR cargo install --locked --quiet --root "$cache/tools" --version "$version" "$crate" </dev/null
done < <(missing)

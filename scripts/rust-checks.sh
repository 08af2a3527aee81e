#!/usr/bin/env bash
# Format, licences, clippy, tests and documentation of the catalog's Rust, what fails fast first; one target folder for
# every clone.
# Usage: rust-checks.sh [FOLDER]  (functions-catalog unless another workspace is named)
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/prerequisites.sh
need_cargo
scripts/install-cargo-tools.sh

export CARGO_TARGET_DIR=$cache/cargo-target
cd "${1:-functions-catalog}"
cargo fmt --all --check
# The advisories need the network: the hosted workflow checks them.
cargo deny --log-level error --locked check licenses bans sources
cargo clippy --workspace --all-targets --locked --quiet -- -D warnings
cargo nextest run --workspace --locked --cargo-quiet --status-level fail --final-status-level slow
RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --locked --quiet

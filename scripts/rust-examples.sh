#!/usr/bin/env bash
# Format, licences, clippy and tests of the Rust that documents quote and the catalog has no function for.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/prerequisites.sh
need_cargo
scripts/install-cargo-tools.sh

export CARGO_TARGET_DIR=$cache/cargo-target
# The catalog's toolchain and rules count.
cd functions-catalog
for example in ../docs/examples/*/Cargo.toml; do
    cargo fmt --manifest-path "$example" --check -- --config-path rustfmt.toml
    cargo deny --manifest-path "$example" --config deny.toml --log-level error --locked check licenses bans sources
    cargo clippy --manifest-path "$example" --all-targets --locked --quiet -- -D warnings
    cargo test --manifest-path "$example" --locked --quiet --lib
done

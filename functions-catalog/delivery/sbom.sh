#!/usr/bin/env bash
# Lists what a function is made of, as CycloneDX: dist/FUNCTION/sbom.cdx.json. Usage: sbom.sh FUNCTION
set -euo pipefail
cd "$(dirname "$0")/.."

function=$1
cargo cyclonedx --version >/dev/null 2>&1 \
    || { echo "cargo-cyclonedx is missing: cargo install --locked cargo-cyclonedx" >&2; exit 2; }
mkdir -p "dist/$function"
# The tool writes beside each Cargo.toml; what it wrote there is taken away again. The date is the commit's.
name=sbom-$$
trap 'find functions libraries -name "$name.json" -delete' EXIT
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || echo 0) \
    cargo cyclonedx --quiet --format json --spec-version 1.5 --target all --override-filename "$name" \
    --manifest-path "functions/$function/Cargo.toml"
mv "functions/$function/$name.json" "dist/$function/sbom.cdx.json"
echo "dist/$function/sbom.cdx.json: $(grep -c '"purl"' "dist/$function/sbom.cdx.json") components"

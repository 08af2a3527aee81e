#!/usr/bin/env bash
# All tests from a fresh clone: what fails fast comes first; cargo never runs twice at once.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/jdk.sh
. scripts/prerequisites.sh
need_maven
need_git
need_node
need_cargo
need_browser
need_python

# step WORDS: begins a step, and notes how long the one before took.
times=()
current=""
since=$SECONDS
step() {
    [ -z "$current" ] || times+=("$(printf '%5d s  %s' $((SECONDS - since)) "$current")")
    current=$*
    since=$SECONDS
    echo
    echo "== $* ($(date -u +%H:%M:%S))"
}

logs=$(mktemp -d)
scripts/install-cargo-tools.sh >"$logs/tools" 2>&1 &
tools=$!
scripts/install-arm64.sh >"$logs/arm64" 2>&1 &
arm64=$!
at_end() {
    kill "$tools" "$arm64" 2>/dev/null || true
    rm -rf "$logs"
    echo
    printf '%s\n' "${times[@]}"
    [ "$current" = "All green" ] || echo "Failed: $current"
}
trap at_end EXIT

step "Java: format, compile, unit and module tests"
mvn -B -ntp test "$@"

step "Workflows and scripts: actionlint, zizmor, shellcheck; docker-compose.yml; templates: cfn-lint"
scripts/check-workflows.sh
scripts/check-compose.sh
scripts/check-templates.sh

step "Rust: tools"
wait "$tools" || { cat "$logs/tools" >&2; exit 1; }
wait "$arm64" || echo "What tries the arm64 build cannot be installed; its test is skipped."
cat "$logs/tools" "$logs/arm64"

step "Rust: format, clippy, tests of the catalog"
scripts/rust-checks.sh

step "Rust: what documents quote"
scripts/rust-examples.sh

step "Emulator: the catalog's functions, driven through HTTP, SQS, EventBridge and DynamoDB Streams"
CARGO_TARGET_DIR=$cache/cargo-target make --no-print-directory -C functions-catalog local-integration

step "Browser tests against the packaged portal, really generated and built functions"
mvn -B -ntp verify -Dslipway.skip-unit-tests=true "$@"

step "Bill of materials of the Java side"
scripts/sbom.sh

step "The portal's image, layer by layer, without an engine"
scripts/check-image.sh

step "All green"

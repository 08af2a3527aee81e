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

step() { echo; echo "== $* ($(date -u +%H:%M:%S))"; }

tools_log=$(mktemp)
scripts/install-cargo-tools.sh >"$tools_log" 2>&1 &
tools=$!
trap 'kill "$tools" 2>/dev/null || true; rm -f "$tools_log"' EXIT

step "Java: format, compile, unit and module tests"
mvn -B -ntp test "$@"

step "Workflows and scripts: actionlint, zizmor, shellcheck; docker-compose.yml; templates: cfn-lint"
scripts/check-workflows.sh
scripts/check-compose.sh
scripts/check-templates.sh

step "Rust: tools"
wait "$tools" || { cat "$tools_log" >&2; exit 1; }
cat "$tools_log"

step "Rust: format, clippy, tests of the catalog"
scripts/rust-checks.sh

step "Browser tests against the packaged portal, really generated and built functions"
mvn -B -ntp verify -Dslipway.skip-unit-tests=true "$@"

step "All green"

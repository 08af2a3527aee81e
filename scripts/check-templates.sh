#!/usr/bin/env bash
# Lints the CloudFormation templates that the tests of the constructs and of the catalog's app have synthesised.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/prerequisites.sh
linters=$(scripts/install-linters.sh)

mapfile -t templates < <(find infra/target/templates functions-catalog/cdk/target/templates -name '*.template.json' 2>/dev/null)
[ "${#templates[@]}" -gt 0 ] || { echo "There are no templates: run the tests of infra first." >&2; exit 1; }
"$linters/cfn-lint" "${templates[@]}"
echo "cfn-lint: ${#templates[@]} templates are clean."

#!/usr/bin/env bash
# Lints the hosted workflows (actionlint, zizmor) and all shell scripts (shellcheck). The tools are pinned and lie in the
# user's cache folder; shellcheck is the machine's.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/prerequisites.sh
linters=$(scripts/install-linters.sh)
need shellcheck shellcheck "checks shell scripts"

actionlint=1.7.12
if [ "$("$cache/tools/bin/actionlint" -version 2>/dev/null | head -n 1)" != "v$actionlint" ]; then
    need go golang-go "builds actionlint"
    echo "Installing actionlint $actionlint into $cache/tools (once) …"
    GOBIN="$cache/tools/bin" GOFLAGS=-mod=mod go install "github.com/rhysd/actionlint/cmd/actionlint@v$actionlint"
fi

actionlint .github/workflows/*.yml
"$linters/zizmor" --offline --quiet --no-progress .github/workflows
mapfile -t scripts < <(git ls-files --cached --others --exclude-standard '*.sh' 'bin/*')
shellcheck --external-sources --severity=info "${scripts[@]}"
echo "Workflows and ${#scripts[@]} scripts are clean."

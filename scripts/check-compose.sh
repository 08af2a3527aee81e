#!/usr/bin/env bash
# Validates docker-compose.yml with Compose v2 itself, which holds the schema of the specification; no engine is needed.
# Compose is built once into the user's cache folder, from a Go module of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/prerequisites.sh

compose=2.40.3
program=$cache/tools/bin/docker-compose-$compose
if [ ! -x "$program" ]; then
    need go golang-go "builds Docker Compose"
    take_lock "$cache/tools/compose.lock"
    if [ ! -x "$program" ]; then
        echo "Building Docker Compose $compose into $cache/tools (some minutes, once) …"
        module=$(mktemp -d)
        (
            cd "$module"
            go mod init slipway.local/compose 2>/dev/null
            # A module that needs the command has all that the command needs.
            go get -tool "github.com/docker/compose/v2/cmd@v$compose" 2>/dev/null
            go build -o "$program.part" github.com/docker/compose/v2/cmd
        )
        mv "$program.part" "$program"
        rm -rf "$module"
    fi
    rm -f "$cache/tools/compose.lock"
fi

# Compose asks for the secrets by name; the values do not matter here.
export SLIPWAY_DATABASE_PASSWORD=x SLIPWAY_OIDC_SECRET=x SLIPWAY_IDENTITY_PASSWORD=x SLIPWAY_PEOPLE_PASSWORD=x
"$program" -f docker-compose.yml config --quiet
echo "docker-compose.yml is valid."

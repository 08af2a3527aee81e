#!/usr/bin/env bash
# Writes .env with new secrets for docker-compose.yml; keeps one that is there, since the database knows its password.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ -e .env ]; then
    echo ".env is there: it is kept. Remove it and the volumes for new secrets."
    exit 0
fi
umask 077
secret() { head -c 24 /dev/urandom | base64 | tr '+/' '-_'; }
{
    for name in SLIPWAY_DATABASE_PASSWORD SLIPWAY_OIDC_SECRET SLIPWAY_IDENTITY_PASSWORD SLIPWAY_PEOPLE_PASSWORD; do
        echo "$name=$(secret)"
    done
} >.env
echo ".env is written: people sign in with SLIPWAY_PEOPLE_PASSWORD of it."

#!/usr/bin/env bash
# Builds the portal's jar and the jar of the catalog's CDK app, without tests.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/jdk.sh
. scripts/prerequisites.sh
need_maven

mvn -q -B -ntp package -DskipTests -pl portal,functions-catalog/cdk -am
echo "portal/target/slipway-portal-0.1.0-SNAPSHOT.jar and functions-catalog/cdk/target/catalog-cdk.jar are built."

#!/usr/bin/env bash
# Lists what the Java side is made of, as CycloneDX: target/sbom.cdx.json.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/jdk.sh
. scripts/prerequisites.sh
need_maven

mvn -q -B -ntp org.cyclonedx:cyclonedx-maven-plugin:makeAggregateBom -DoutputFormat=json -DoutputName=sbom.cdx
echo "target/sbom.cdx.json: $(grep -c '"purl"' target/sbom.cdx.json) components"

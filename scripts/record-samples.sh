#!/usr/bin/env bash
# Records the portal's sample telemetry anew, with cargo, a browser and a local cloud of its own: half an hour the first time.
# Best on a machine without other work; what load there was stands in each sample. Argument: the folder to write into.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/jdk.sh
. scripts/prerequisites.sh
need_maven
need_cargo
need_browser

into=$(realpath -m "${1:-portal/src/main/resources/samples/telemetry}")
mvn -q -B -ntp package dependency:build-classpath -DskipTests -DincludeScope=test \
    -Dmdep.outputFile=target/test-classpath -pl portal -am
java -Dslipway.jar="$PWD/portal/target/slipway-portal-0.1.0-SNAPSHOT.jar" \
    -cp "portal/target/test-classes:portal/target/classes:$(cat portal/target/test-classpath)" \
    dev.slipway.portal.browser.SampleRecorder "$into"

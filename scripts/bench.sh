#!/usr/bin/env bash
# Measures what docs/benchmarks.md shows and writes it: goal, figure, machine. Always exits 0: a miss is news, not a failure.
set -uo pipefail
cd "$(dirname "$0")/.." || exit
. scripts/jdk.sh
. scripts/prerequisites.sh
need_maven
need_node
need_browser

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

echo "Building …"
mvn -q -B -ntp test-compile dependency:build-classpath -DincludeScope=test \
    -Dmdep.outputFile=target/test-classpath -pl generator,analysis,portal,functions-catalog/cdk -am || exit 0

classpath() { echo "$PWD/$1/target/test-classes:$PWD/$1/target/classes:$(cat "$1/target/test-classpath")"; }

jmh() { # module, class, results file
    local path
    path=$(classpath "$1")
    (cd "$1" && java -cp "$path" org.openjdk.jmh.Main "$2" -rf json -rff "$3") || true
}

echo "Libraries …"
jmh generator dev.slipway.generator.GenerationBenchmark "$results/generation.json"
jmh generator dev.slipway.generator.upgrade.UpgradeBenchmark "$results/upgrade.json"
jmh analysis dev.slipway.analysis.ReportLineBenchmark "$results/parser.json"
java -cp "$(classpath analysis)" dev.slipway.analysis.AnalysisBench "$results/analysis.json" || true

echo "Reading logs …"
java -cp "$(classpath portal)" dev.slipway.portal.telemetry.ingestion.IngestionBench "$results/telemetry.json" || true
java -cp "$(classpath portal)" dev.slipway.portal.fleet.ranking.FleetBench "$results/fleet.json" || true

echo "Searching …"
java -cp "$(classpath portal)" dev.slipway.portal.search.index.SearchBench "$results/search.json" || true

echo "Functions as they are released (the first time builds them, with the AWS SDK, in ten minutes or so) …"
need_cargo
(cd generator && java -cp "$(cd .. && classpath generator)" dev.slipway.generator.FunctionBench "$results/functions.json") || true

echo "A catalog of 100 functions …"
java -cp "$(classpath functions-catalog/cdk)" dev.slipway.catalog.cdk.SynthesisBench "$results/synthesis.json" || true

echo "The portal as make run starts it …"
java -cp "$(classpath portal)" dev.slipway.portal.browser.PortalBench "$results/portal.json" || true

java -cp "$(classpath portal)" dev.slipway.portal.browser.BenchReport "$results" docs/benchmarks.md
exit 0

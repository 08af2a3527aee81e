#!/usr/bin/env bash
# Starts the portal: builds it if something changed, prepares a start-up cache once, prints the address.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/jdk.sh
. scripts/prerequisites.sh

jar=portal/target/slipway-portal-0.1.0-SNAPSHOT.jar
home=portal/target/run
built=portal/target/.built # the jar itself carries the date of the release, so that its bytes can be reproduced
data=$(realpath -m "${SLIPWAY_DATA:-data}")
port=${PORT:-8080}

changed=$(find pom.xml manifest analysis generator portal/pom.xml portal/src/main functions-catalog docs \
    \( -name target -o -path portal/src/main/frontend -o -path portal/src/main/bundles -o -path docs/benchmarks.md \) -prune -o -type f -newer "$built" -print -quit 2>/dev/null || echo all)
if [ ! -f "$jar" ] || [ ! -f "$built" ] || [ -n "$changed" ]; then
    need_maven
    echo "Building Slipway (a minute or two the first time) …"
    mvn -q -B -ntp package -DskipTests -pl portal -am
    touch "$built"
fi

if [ ! -d "$home" ] || [ "$built" -nt "$home" ]; then
    rm -rf "$home" portal/target/slipway.aot
    java -Djarmode=tools -jar "$jar" extract --destination "$home" >/dev/null
    touch "$home"
fi
application=$home/$(basename "$jar")
memory=(-Xmx320m -Xss512k -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxDirectMemorySize=32m)
quiet=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)

# A JDK of version 25 or newer keeps classes loaded and linked in a cache; it is prepared by one start that ends at once.
if [ "$(jdk_version "$JAVA_HOME")" -ge 25 ]; then
    cache_file=$PWD/portal/target/slipway.aot
    if [ ! -f "$cache_file" ]; then
        echo "Preparing the start-up cache …"
        training=$(mktemp -d)
        java "${memory[@]}" "${quiet[@]}" -XX:AOTCacheOutput="$cache_file" -Dspring.context.exit=onRefresh \
            -jar "$application" --slipway.data-folder="$training" >"$training/log" 2>&1 \
            || { echo "No start-up cache (see below); starting without one." >&2; tail -n 3 "$training/log" >&2; }
        rm -rf "$training"
    fi
    [ -f "$cache_file" ] && memory+=(-XX:AOTCache="$cache_file")
else
    quiet=(--enable-native-access=ALL-UNNAMED)
fi

exec java "${memory[@]}" "${quiet[@]}" -jar "$application" --server.port="$port" --slipway.data-folder="$data" "$@"

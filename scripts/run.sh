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
    # Whoever interrupts this finds it undone at the next start, not half done.
    rm -rf "$home" "$home.new" portal/target/slipway.aot
    java -Djarmode=tools -jar "$jar" extract --destination "$home.new" >/dev/null
    touch "$home.new"
    mv "$home.new" "$home"
fi
application=$home/$(basename "$jar")
# Tests start the portal with the same options. A small young generation is what keeps the resident memory low.
memory=(-Xmx320m -Xmn48m -Xss512k -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxDirectMemorySize=32m)
quiet=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)

# A process in the background does not hear of Ctrl+C by itself. What it writes is thrown away.
end_training() {
    [ -z "${portal:-}" ] || kill -KILL "$portal" 2>/dev/null || true
    rm -rf "$training"
}

# One start on a folder of its own that shows the first page and ends: what it has loaded and linked goes into the cache.
train() {
    local folder=$1 address
    java "${memory[@]}" "${quiet[@]}" -XX:AOTCacheOutput="$cache_file" \
        -jar "$application" --server.port=0 --slipway.data-folder="$folder/data" >"$folder/log" 2>&1 &
    portal=$!
    while ! address=$(sed -n 's|^Slipway is ready: http://127.0.0.1:\([0-9]*\)/$|\1|p' "$folder/log" | grep .); do
        kill -0 "$portal" 2>/dev/null || return 1
        sleep 0.2
    done
    exec 3<>"/dev/tcp/127.0.0.1/$address"
    printf 'GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' >&3
    cat <&3 >/dev/null
    exec 3>&-
    kill "$portal"
    wait "$portal" || true # ended by a signal
    portal=""
    [ -f "$cache_file" ]
}

# A JDK of version 25 or newer keeps classes loaded and linked in a cache.
if [ "$(jdk_version "$JAVA_HOME")" -ge 25 ]; then
    cache_file=$PWD/portal/target/slipway.aot
    if [ ! -f "$cache_file" ]; then
        echo "Preparing the start-up cache …"
        training=$(mktemp -d)
        trap end_training EXIT
        train "$training" \
            || { echo "No start-up cache (see below); starting without one." >&2; tail -n 3 "$training/log" >&2; }
        end_training
        trap - EXIT
    fi
    # What of the cache fits this start is used; what does not is no news for whoever starts the portal.
    [ -f "$cache_file" ] && memory+=(-XX:AOTCache="$cache_file" "-Xlog:aot*=error")
else
    quiet=(--enable-native-access=ALL-UNNAMED)
fi

exec java "${memory[@]}" "${quiet[@]}" -jar "$application" --server.port="$port" --slipway.data-folder="$data" "$@"

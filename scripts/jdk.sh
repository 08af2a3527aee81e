# shellcheck shell=bash
# Sourced by the other scripts: sets JAVA_HOME to a JDK of version 21 or newer, or says in one line what is missing.

jdk_version() { # the feature version of the JDK in folder $1, or 0; asks its release file first, since javac takes long
    if [ -x "$1/bin/javac" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null | grep . \
            || "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p' | grep . \
            || echo 0
    else
        echo 0
    fi
}

find_jdk() {
    local candidate version best="" best_version=0
    if [ -n "${JAVA_HOME:-}" ] && [ "$(jdk_version "$JAVA_HOME")" -ge 21 ]; then
        return 0
    fi
    for candidate in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /nonexistent/bin/javac)")")")"; do
        [ -d "$candidate" ] || continue
        version=$(jdk_version "$candidate")
        if [ "$version" -gt "$best_version" ]; then
            best=$candidate
            best_version=$version
        fi
    done
    [ "$best_version" -ge 21 ] || return 1
    export JAVA_HOME=$best
}

if ! find_jdk; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "No JDK of version 21 or newer: installing one." >&2
        apt-get update -qq >/dev/null 2>&1 || true
        for package in openjdk-25-jdk-headless openjdk-21-jdk-headless temurin-25-jdk temurin-21-jdk; do
            DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -y -qq "$package" >/dev/null 2>&1 && break
        done
    fi
    if ! find_jdk; then
        echo "Slipway needs a JDK of version 21 or newer: install one (for example Temurin 25) or set JAVA_HOME to it." >&2
        exit 1
    fi
fi
export PATH="$JAVA_HOME/bin:$PATH"

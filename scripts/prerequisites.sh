# shellcheck shell=bash
# Sourced by the other scripts: functions that see to it that a tool is there, by apt where that is possible.

cache=${XDG_CACHE_HOME:-$HOME/.cache}/slipway
mkdir -p "$cache/tools"
export PATH="$cache/tools/bin:$PATH"

# need COMMAND PACKAGE WHAT: installs PACKAGE if COMMAND is missing, or says in one line that it is.
need() {
    command -v "$1" >/dev/null && return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing $2." >&2
        apt-get update -qq >/dev/null 2>&1 || true
        DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -y -qq "$2" >/dev/null 2>&1 || true
    fi
    command -v "$1" >/dev/null && return 0
    echo "Slipway needs $1 ($3): install it, for example with your package manager ($2)." >&2
    exit 1
}

need_maven() { need mvn maven "builds the Java side"; }
need_node() { need node nodejs "synthesises the CDK templates"; }
need_npm() { need npm npm "installs the auditor of pages"; }
need_python() {
    need python3 python3 "runs the emulators of AWS that tests use"
    python3 -c 'import ensurepip' 2>/dev/null && return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -y -qq python3-venv >/dev/null 2>&1 || true
    fi
    python3 -c 'import ensurepip' 2>/dev/null && return 0
    echo "Slipway's tests need Python's venv: install it, for example with your package manager (python3-venv)." >&2
    exit 1
}
need_git() { need git git "tries the catalog as people do"; }

need_cargo() {
    command -v cargo >/dev/null && return 0
    if [ -x "$HOME/.cargo/bin/cargo" ]; then
        export PATH="$HOME/.cargo/bin:$PATH"
        return 0
    fi
    echo "Slipway's tests need cargo 1.95 (builds the Rust side): install rustup, then run this again." >&2
    exit 1
}

# Debian's Chromium where there is apt; elsewhere Playwright brings its own.
need_browser() {
    command -v chromium >/dev/null || command -v apt-get >/dev/null || return 0
    need chromium chromium "is the browser of the browser tests"
}

# take_lock FILE: waits until no other process that lives holds it; it is given back when this script ends.
# The lock is a file that holds its owner's process number; a hard link makes it appear with its content or not at all.
take_lock() {
    local mine owner
    mine=$(mktemp "$1.XXXXXX")
    echo $$ >"$mine"
    until ln "$mine" "$1" 2>/dev/null; do
        owner=$(cat "$1" 2>/dev/null || true)
        if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
            echo "The installation that held $1 has died: taking it over." >&2
            rm -f "$1"
            continue
        fi
        sleep 1
    done
    rm -f "$mine"
    held_lock=$1
    trap 'rm -f "$held_lock"' EXIT
}

# python_tools WHAT LIST FOLDER: installs the packages of LIST into FOLDER, a Python environment of its own, once for each
# state of the list. Safe to start several times at once.
python_tools() {
    local what=$1 list=$2 folder=$3
    cmp -s "$list" "$folder/installed.txt" && return 0
    need_python
    mkdir -p "$(dirname "$folder")"
    take_lock "$folder.lock"
    if ! cmp -s "$list" "$folder/installed.txt"; then
        echo "Installing $what into $folder (a minute, once) …" >&2
        rm -rf "$folder"
        python3 -m venv "$folder"
        "$folder/bin/pip" install --quiet --disable-pip-version-check --no-deps -r "$list" >&2
        cp "$list" "$folder/installed.txt"
    fi
    rm -f "$folder.lock"
}

#!/usr/bin/env bash
# Installs what builds and tries functions for Lambda's arm64 on another processor: Debian's Rust with its arm64 library, a
# linker, qemu, and cargo-lambda in the user's cache folder. Where that is not Debian or not root it says so and ends well:
# the test that needs it is then skipped.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/prerequisites.sh

lambda=1.9.2
packages=(rustc-web libstd-rust-web-dev:arm64 gcc-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user-static)

if [ "$(uname -m)" = aarch64 ]; then
    exit 0
fi
if ! [ -d /usr/lib/rustlib/aarch64-unknown-linux-gnu ] || ! command -v qemu-aarch64-static aarch64-linux-gnu-gcc >/dev/null; then
    if [ "$(id -u)" != 0 ] || ! apt-cache show rustc-web >/dev/null 2>&1; then
        echo "The arm64 build is not tried here: that needs ${packages[*]} of Debian, and root to install them."
        exit 0
    fi
    echo "Installing ${packages[*]} (130 MB) …"
    dpkg --add-architecture arm64
    apt-get update -qq >/dev/null || true
    # Without what they recommend: Debian's cargo would come before rustup's on many a path.
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -y -qq --no-install-recommends "${packages[@]}" >/dev/null \
        || { echo "They cannot be installed; the arm64 build is not tried."; exit 0; }
fi
if ! "$cache/tools/cargo-lambda/bin/cargo-lambda" lambda --version 2>/dev/null | grep -q "^cargo-lambda $lambda "; then
    command -v python3 >/dev/null || { echo "python3 is missing; the arm64 build is not tried."; exit 0; }
    echo "Installing cargo-lambda $lambda into $cache/tools …"
    rm -rf "$cache/tools/cargo-lambda"
    python3 -m venv "$cache/tools/cargo-lambda" \
        && "$cache/tools/cargo-lambda/bin/pip" install --quiet --disable-pip-version-check "cargo-lambda==$lambda" \
        || echo "It cannot be installed; the arm64 build is not tried."
fi

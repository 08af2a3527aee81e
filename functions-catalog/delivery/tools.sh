#!/usr/bin/env bash
# Installs those of the named tools that are not there in their version: tools.sh TOOL…
set -euo pipefail

version() {
    case $1 in
        cargo-nextest) echo 0.9.151 ;;
        cargo-deny) echo 0.20.2 ;;
        cargo-audit) echo 0.22.2 ;;
        cargo-cyclonedx) echo 0.5.9 ;;
        cargo-lambda) echo 1.9.2 ;;
        *)
            echo "There is no tool $1: name cargo-nextest, cargo-deny, cargo-audit, cargo-cyclonedx or cargo-lambda." >&2
            exit 2
            ;;
    esac
}

# The version of an installed tool; as Cargo calls it, since some say theirs only then.
installed() { cargo "${1#cargo-}" --version 2>/dev/null | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | head -n 1; }

for tool in "$@"; do
    wanted=$(version "$tool")
    if [ "$(installed "$tool")" = "$wanted" ]; then
        echo "$tool $wanted is there."
    elif [ "$tool" = cargo-lambda ]; then
        # A ready program, with the linker for the other processor.
        python3 -m venv "$HOME/.cargo/lambda-tools"
        "$HOME/.cargo/lambda-tools/bin/pip" install --quiet --disable-pip-version-check "cargo-lambda==$wanted"
        mkdir -p "$HOME/.cargo/bin"
        ln -sf "$HOME/.cargo/lambda-tools/bin/cargo-lambda" "$HOME/.cargo/bin/cargo-lambda"
        echo "$tool $wanted is installed."
    else
        # In a folder of its own, so that neither the workspace's settings nor its target folder are used.
        (cd "$HOME" && env -u CARGO_TARGET_DIR cargo install --locked --quiet --version "$wanted" "$tool")
        echo "$tool $wanted is installed."
    fi
done

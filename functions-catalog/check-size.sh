#!/usr/bin/env bash
# Refuses a function whose zip would be too large, and says which crates make it so.
#
#   check-size.sh NAME…          looks at target/lambda/NAME/bootstrap of each function, after `make build`
#   check-size.sh --crates FILE  lists what a program consists of, largest first; FILE must have its symbols
#
# The limit is ZIP_LIMIT_MB, 20 unless set; a function.yaml with a sizeExemption that has not run out lifts it, and so does
# package: image.
set -euo pipefail
cd "$(dirname "$0")"

limit_mb=${ZIP_LIMIT_MB:-20}
target=${CARGO_TARGET_DIR:-target}

megabytes() { awk -v bytes="$1" 'BEGIN { printf "%.1f", bytes / 1000000 }'; }

crates() { # the sizes of all symbols by the crate that they come from
    local size
    command -v nm >/dev/null || { echo "nm is missing: install binutils to see the crates." >&2; return; }
    size=$(size "$1" | awk 'NR == 2 { print $1 + $2 }')
    nm --print-size --radix=d --demangle "$1" | awk -v all="$size" '
        $3 ~ /^[tTrRdDwWvV]$/ {
            name = $0
            sub(/^[^ ]+ [^ ]+ . /, "", name)
            # `<&alloc::vec::Vec<T> as core::fmt::Debug>::fmt` belongs to alloc.
            sub(/^[^A-Za-z_]*(dyn |mut )?/, "", name)
            crate = match(name, /^[A-Za-z_][A-Za-z0-9_]*::/) ? substr(name, 1, RLENGTH - 2) : "(C and assembly)"
            sizes[crate] += $2
            named += $2
        }
        END {
            for (crate in sizes) printf "%10.2f MB  %s\n", sizes[crate] / 1000000, crate
            printf "%10.2f MB  (files included in the program, tables and what has no name)\n", (all - named) / 1000000
        }' | sort -rn | head -n 15
}

exempt() { # whether the function may be larger today
    local until
    until=$(awk '/^sizeExemption:/ { inside = 1; next } /^[^ ]/ { inside = 0 } inside && $1 == "until:" { print $2 }' \
        "functions/$1/function.yaml" | tr -d "\"'")
    [ -n "$until" ] && [[ ! "$until" < "$(date -u +%F)" ]]
}

is_image() { # whether the function is packed as an image, which the synthesis holds to be over 50 MB
    grep -qE '^package: *["'"'"']?image' "functions/$1/function.yaml"
}

unstripped() { # builds the function once more, with its symbols and for this machine
    if [ -n "${UNSTRIPPED:-}" ]; then
        echo "$UNSTRIPPED"
        return
    fi
    CARGO_PROFILE_RELEASE_STRIP=none cargo build --release --locked --quiet --package "$1" \
        --target-dir "$target/sizes" >&2
    echo "$target/sizes/release/$1"
}

if [ "${1:-}" = --crates ]; then
    crates "$2"
    exit 0
fi

too_large=0
for name in "$@"; do
    program=$target/lambda/$name/bootstrap
    [ -f "$program" ] || { echo "There is no $program: make build FUNCTION=$name makes it." >&2; exit 2; }
    # gzip deflates as a zip does, whose directory adds some hundred bytes.
    size=$(gzip -c "$program" | wc -c)
    if [ "$size" -le $((limit_mb * 1000000)) ]; then
        echo "$name: zip $(megabytes "$size") MB"
    elif is_image "$name"; then
        echo "$name: zip $(megabytes "$size") MB, goes into an image"
    elif exempt "$name"; then
        echo "$name: zip $(megabytes "$size") MB, over $limit_mb MB, exempt for now by its function.yaml"
    else
        too_large=1
        {
            echo "$name: its zip has $(megabytes "$size") MB and may have $limit_mb MB. Building it with symbols to see why …"
            echo "What it consists of, before it is zipped:"
            crates "$(unstripped "$name")"
            echo "Turn off default features of the largest crates, load what is included from S3 instead, or ask for a"
            echo "sizeExemption in functions/$name/function.yaml."
        } >&2
    fi
done
exit "$too_large"

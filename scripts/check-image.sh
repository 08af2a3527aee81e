#!/usr/bin/env bash
# Does without an engine what portal/Dockerfile says, instruction by instruction, with the jar of `make package`: extracts
# the layers, makes the start-up cache, and starts the portal by the image's own entry point until its own health check is
# content. Where root runs it, that is the image's user on a root file system that is read-only but for /data and /tmp.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/jdk.sh
. scripts/prerequisites.sh
need_python
[ "$(jdk_version "$JAVA_HOME")" -ge 25 ] || { echo "SKIPPED: the image's start-up cache needs a JDK of version 25." >&2; exit 0; }

root=$PWD/portal/target/image
rm -rf "$root"
mkdir -p "$root/tmp" "$root/data"
folder=$root user="" entry="" health=""

# Paths of the image lie below $root here.
here() { sed -E "s#(^|[ =\"])/(app|build|data|tmp)(/|[ \"]|\$)#\1$root/\2\3#g" <<<"$1"; }
json() { python3 -c 'import json, sys; print("\0".join(json.loads(sys.argv[1])), end="\0")' "$1"; }
as_user() { # the command in the image's folder, as its user where this script may choose one
    if [ -n "$user" ] && [ "$(id -u)" = 0 ]; then
        (cd "$folder" && exec setpriv --reuid="${user%:*}" --regid="${user#*:}" --clear-groups --no-new-privs \
            --inh-caps=-all --bounding-set=-all "$@")
    else
        (cd "$folder" && "$@")
    fi
}

instructions=$(sed -e ':join' -e '/\\$/{N;s/\\\n *//;b join' -e '}' portal/Dockerfile | grep -v '^#' | grep .)
while read -r instruction rest; do
    case $instruction in
        FROM) user="" ;;
        WORKDIR)
            folder=$(here "$rest")
            mkdir -p "$folder"
            ;;
        USER) user=$rest ;;
        ENV)
            export HOME="$root/data"
            eval "export $(here "$rest")"
            ;;
        COPY)
            if [[ $rest == --from=layers* ]]; then
                read -r _ source _ <<<"$rest"
                cp -r "$(here "$source")." "$folder/"
            else
                read -r source name <<<"$rest"
                mapfile -t jars < <(compgen -G "portal/$source")
                [ "${#jars[@]}" = 1 ] \
                    || { echo "There is not one portal/$source but ${#jars[@]}: run make package." >&2; exit 1; }
                cp "${jars[0]}" "$folder/$name"
            fi
            ;;
        RUN)
            if [[ $rest == *useradd* ]]; then
                # No user is made on this machine: the number is enough for its folders.
                uid=$(sed -E 's/.*--uid ([0-9]+).*/\1/' <<<"$rest")
                [ "$(id -u)" != 0 ] || install --directory --owner "$uid" --group "$uid" "$root/data" "$root/app" "$root/tmp"
            else
                echo "RUN $rest"
                as_user bash -c "$(here "$rest")" </dev/null >"$root/run.log" 2>&1 || { cat "$root/run.log" >&2; exit 1; }
            fi
            ;;
        HEALTHCHECK) health=$(here "${rest#*CMD }") ;;
        ENTRYPOINT) entry=$(here "$rest") ;;
        VOLUME | EXPOSE) ;;
        *)
            echo "portal/Dockerfile has an instruction that this script does not know: $instruction" >&2
            exit 1
            ;;
    esac
done <<<"$instructions"

layers=$root/build/layers
for layer in dependencies application; do
    [ -n "$(ls -A "$layers/$layer")" ] || { echo "The layer $layer is empty." >&2; exit 1; }
done
if compgen -G "$layers/dependencies/lib/slipway-*" >/dev/null; then
    echo "The project's own libraries are in the layer of those that seldom change." >&2
    exit 1
fi
[ "${user%:*}" -gt 0 ] || { echo "The image would run as root." >&2; exit 1; }

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
# A cache that does not fit ends the start instead of being left out.
export JDK_JAVA_OPTIONS=-XX:AOTMode=on SERVER_ADDRESS=127.0.0.1 SERVER_PORT=$port SPRING_PROFILES_ACTIVE=oidc \
    SLIPWAY_SECURITY_OIDC_ISSUER=https://login.example.com SLIPWAY_SECURITY_OIDC_CLIENT_ID=slipway \
    SLIPWAY_SECURITY_OIDC_CLIENT_SECRET=env:SLIPWAY_OIDC_SECRET SLIPWAY_OIDC_SECRET=only-for-this-check \
    SLIPWAY_SECURITY_OIDC_ADDRESS="http://127.0.0.1:$port"
mapfile -d '' -t start < <(json "$entry")
mapfile -d '' -t check < <(json "${health//8080/$port}")

read_only() { # all of this machine but the two folders, for the command and what it starts
    # In place of this shell, so that it is the portal itself that is ended later.
    # shellcheck disable=SC2016 # it is the other shell's to expand
    exec unshare --mount --propagation private bash -c '
        mount --bind "$1/data" "$1/data" && mount --bind "$1/tmp" /tmp && mount -o remount,bind,ro / || exit 1
        cd "$2" && if touch "$1/app/written" 2>/dev/null; then echo "The root is not read-only." >&2; exit 1; fi
        user=$3; shift 3
        exec setpriv --reuid="${user%:*}" --regid="${user#*:}" --clear-groups --no-new-privs --inh-caps=-all \
            --bounding-set=-all "$@"' -- "$root" "$folder" "$user" "$@"
}

if [ "$(id -u)" = 0 ] && unshare --mount true 2>/dev/null; then
    how="as user ${user%:*} on a read-only root"
    read_only "${start[@]}" >"$root/start.log" 2>&1 &
else
    how="as whoever runs this check (root would try it as the image's user on a read-only root)"
    (cd "$folder" && exec "${start[@]}") >"$root/start.log" 2>&1 &
fi
portal=$!
trap 'kill "$portal" 2>/dev/null || true' EXIT
for _ in $(seq 1200); do
    kill -0 "$portal" 2>/dev/null || { cat "$root/start.log" >&2; echo "The portal ended while it started." >&2; exit 1; }
    if "${check[@]}" 2>/dev/null; then
        healthy=yes
        break
    fi
    sleep 0.5
done
[ "${healthy:-}" = yes ] || { cat "$root/start.log" >&2; echo "The image's health check never became content." >&2; exit 1; }
kill "$portal"
wait "$portal" || true # ended by a signal
echo "portal/Dockerfile: layers, start-up cache and health check work $how."

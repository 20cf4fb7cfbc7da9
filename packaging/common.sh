# Shared by the scripts in this folder: where the sources are, what to say, and how to get what is missing.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '%s\n' "heartwood: $*" >&2; }
fail() { say "$*"; exit 1; }

# Qt wants a UTF-8 locale; a bare machine has none set.
case $(locale charmap 2>/dev/null || true) in
    UTF-8) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac

# packages FILE...: the names in these lists.
packages() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$@"; }

# missing FILE...: those of them that are not installed.
missing() {
    local names
    mapfile -t names < <(packages "$@")
    comm -23 <(printf '%s\n' "${names[@]}" | sort -u) <(
        dpkg-query -W -f='${db:Status-Status} ${Package}\n' "${names[@]}" 2>/dev/null | sed -n 's/^installed //p' | sort -u)
}

# as_root COMMAND...: with root's rights, however this machine gives them.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "this needs root's rights and there is no sudo. As root, run: $*"
    fi
}

# install_packages FILE...: installs what is missing, and touches no network when nothing is.
install_packages() {
    local wanted
    if ! command -v dpkg-query >/dev/null; then
        mapfile -t wanted < <(packages "$@")
        say "this is not Debian; please see to these packages yourself: ${wanted[*]}"
        return
    fi
    mapfile -t wanted < <(missing "$@")
    [ ${#wanted[@]} -gt 0 ] || return 0
    say "installing ${wanted[*]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update </dev/null >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends "${wanted[@]}" \
        </dev/null >&2
}

# configure PRESET: once; afterwards the build itself sees what has changed.
configure() {
    [ -f "build/$1/build.ninja" ] || cmake --preset "$1" >&2
}

#!/usr/bin/env bash
# Builds Heartwood where that is needed and opens it. On a bare Debian 12 it first installs what is missing.
#   packaging/run.sh [WORKSPACE.heartwood]        the window
#   packaging/run.sh VERB ...                     the command line; see heartwood --help
# Where there is no display it renders the sample's report to build/sample-report.pdf instead.
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
here=$OLDPWD

install_packages packaging/packages.txt
configure release
cmake --build --preset release --target heartwood >&2
heartwood=$PWD/build/release/heartwood

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ "$(uname -s)" = Linux ] && [ $# = 0 ]; then
    say "there is no display here, so no window can open; rendering the sample's report instead"
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    sample=$work/sample.heartwood
    "$heartwood" sample "$sample"
    mapfile -t rounds < <("$heartwood" list "$sample" | cut -f 1)
    "$heartwood" report "$sample" "${rounds[0]}" --previous "${rounds[-1]}" -o build/sample-report.pdf
    say "written: build/sample-report.pdf"
    exit 0
fi
cd "$here"
exec "$heartwood" "$@"

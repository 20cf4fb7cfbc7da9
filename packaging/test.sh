#!/usr/bin/env bash
# Builds Heartwood and runs every test. On a bare Debian 12 it first installs what is missing.
#   packaging/test.sh           the release build, then the same tests under AddressSanitizer and UBSan
#   packaging/test.sh --quick   the release build only
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

presets=(release asan)
case ${1:-} in
    '') ;;
    --quick) presets=(release) ;;
    *) sed -n '2,4s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac

install_packages packaging/packages.txt packaging/packages-test.txt
jobs=$(nproc)

say "checking the layout of the sources"
find src ui tests \( -name '*.cpp' -o -name '*.h' \) -print0 | xargs -0 clang-format --dry-run --Werror

for preset in "${presets[@]}"; do
    say "building $preset"
    configure "$preset"
    cmake --build --preset "$preset" --parallel "$jobs"
done
for preset in "${presets[@]}"; do
    say "testing $preset"
    ctest --preset "$preset" --parallel "$jobs"
done

#!/usr/bin/env bash
# Builds Heartwood and runs every test. On a bare Debian 12 it first installs what is missing.
#   packaging/test.sh           every test under AddressSanitizer and UBSan, with clang; and with the release build, as
#                               users get it, those that work the program as a whole
#   packaging/test.sh --quick   every test, with the release build only
#   packaging/test.sh --all     every test with both
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

presets=(release asan)
release_targets=(--target heartwood program_tests benches) release_tests=(--label-regex '^program$')
case ${1:-} in
    '') ;;
    --quick) presets=(release) release_targets=() release_tests=() ;;
    --all) release_targets=() release_tests=() ;;
    *) sed -n '2,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac

install_packages packaging/packages.txt packaging/packages-test.txt
jobs=$(nproc)

say "checking the layout of the sources"
find src ui tests \( -name '*.cpp' -o -name '*.h' \) -print0 | xargs -0 clang-format --dry-run --Werror

for preset in "${presets[@]}"; do
    say "building $preset"
    configure "$preset"
    targets=()
    [ "$preset" != release ] || targets=("${release_targets[@]}")
    cmake --build --preset "$preset" --parallel "$jobs" "${targets[@]}"
done
for preset in "${presets[@]}"; do
    say "testing $preset"
    tests=()
    [ "$preset" != release ] || tests=("${release_tests[@]}")
    ctest --preset "$preset" --parallel "$jobs" "${tests[@]}"
done

#!/usr/bin/env bash
# Feeds every reader of what comes from outside with what libFuzzer makes up, under AddressSanitizer and UBSan.
#   packaging/fuzz.sh [SECONDS]          each of tests/fuzz/fuzz_*.cpp for so long (60)
#   packaging/fuzz.sh --keep [SECONDS]   and then what reached something new is kept in tests/fuzz/corpus
# What goes on from one run to the next is in build/fuzz/corpus. What fails is left in build/fuzz/failed.
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

keep=
if [ "${1:-}" = --keep ]; then
    keep=yes
    shift
fi
seconds=${1:-60}
case $seconds in
    *[!0-9]*) sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac

install_packages packaging/packages.txt packaging/packages-fuzz.txt
configure fuzz
cmake --build --preset fuzz --parallel "$(nproc)"

export ASAN_OPTIONS=detect_leaks=0:malloc_context_size=4
for source in tests/fuzz/fuzz_*.cpp; do
    name=$(basename "$source" .cpp)
    name=${name#fuzz_}
    program=build/fuzz/tests/fuzz/fuzz_$name kept=tests/fuzz/corpus/$name found=build/fuzz/corpus/$name
    mkdir -p "$found" build/fuzz/failed
    options=(-artifact_prefix="build/fuzz/failed/$name-" -max_len=8192 -timeout=5)
    [ ! -f "tests/fuzz/$name.dict" ] || options+=(-dict="tests/fuzz/$name.dict")
    say "$name for $seconds seconds"
    "$program" "${options[@]}" -max_total_time="$seconds" -print_final_stats=1 "$found" "$kept" ||
        fail "it failed; again: $program build/fuzz/failed/$name-..."
    if [ "$keep" = yes ]; then
        "$program" "${options[@]}" -merge=1 -use_counters=0 "$kept" "$found" # new branches, not how often
    fi
done

#!/usr/bin/env bash
# Makes the attacks that README names, one after another, on the release build, and prints what came of each.
#   packaging/attacks.sh [--readme] [DEATHS]   the program is killed so many times (1000); --readme puts it into README.md
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

readme=no
if [ "${1:-}" = --readme ]; then
    readme=yes
    shift
fi
deaths=${1:-1000}
case $deaths in
    '' | *[!0-9]*) sed -n '2,3s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
attacks="storage/tst_powercut storage/tst_brokendisk storage/tst_killed storage/tst_workshopkilled gui/tst_killedwindow
    cli/tst_killedroom storage/tst_recovery storage/tst_moved gui/tst_movedfile storage/tst_purge storage/tst_opening
    storage/tst_backups storage/tst_locks storage/tst_sealed gui/tst_locked storage/tst_hostilefile live/tst_hostile
    gui/tst_hostilewords gui/tst_nonetwork storage/tst_anonymousround"

install_packages packaging/packages.txt packaging/packages-test.txt
configure release
# shellcheck disable=SC2046,SC2086
cmake --build --preset release --parallel "$(nproc)" --target heartwood $(basename -a $attacks) >&2

export QT_QPA_PLATFORM=offscreen QTEST_FUNCTION_TIMEOUT=7200000 HEARTWOOD_DEATHS=$deaths
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
{
    echo '| program | tests | what it says |'
    echo '| --- | ---: | --- |'
} >"$folder/table.md"
for attack in $attacks; do
    say "$attack"
    "build/release/tests/$attack" >"$folder/said" 2>&1 || { cat "$folder/said"; fail "$attack failed"; }
    awk -v name="$attack" '
        /^QINFO  : .*\) / && !/ seed / { sub(/^QINFO  : [A-Za-z_]*::/, ""); said = said (said == "" ? "" : "; ") $0 }
        /^Totals: / { passed = $2 }
        END { printf "| `%s` | %s passed | %s |\n", name, passed, said }' "$folder/said" | tee -a "$folder/table.md"
done

if [ "$readme" = yes ]; then
    sed -i -e "/<!-- attacks -->/,/<!-- \/attacks -->/{/<!-- attacks -->/r $folder/table.md" \
        -e '/<!-- \/\{0,1\}attacks -->/!d}' README.md
    say "written into README.md"
fi

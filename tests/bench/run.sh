#!/usr/bin/env bash
# Heartwood's speed beside what this machine allows, and how it grows with respondents: tables of medians and ratios.
#   tests/bench/run.sh [--quick] [--rounds N] [--readme]
# The limits are programs of our own that do the same kind of work with nothing around it (limits/). Each runs right
# after the work it stands beside, and a ratio is the median of such pairs': a machine that slows down slows both.
# --quick measures less; --readme puts the table into README.md.
# shellcheck source=../../packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../packaging/common.sh"
source tests/bench/inputs.sh
source tests/bench/growth.sh
export LC_ALL=C.UTF-8 # figures with a decimal point, whatever the language

rounds=7 batch=500 readme=no quick=no
while [ $# -gt 0 ]; do
    case $1 in
        --quick) rounds=3 batch=60 quick=yes ;;
        --rounds) rounds=$2; shift ;;
        --readme) readme=yes ;;
        *) sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
    esac
    shift
done

install_packages packaging/packages.txt packaging/packages-bench.txt
configure release
cmake --build --preset release --target heartwood benches >&2
bin=$PWD/build/release heartwood=$PWD/build/release/heartwood
work=$PWD/build/bench
rm -rf "$work"
mkdir -p "$work"/{home,run,reports}
chmod 700 "$work/run"
results=$work/results.txt
unset WAYLAND_DISPLAY
export HOME=$work/home XDG_RUNTIME_DIR=$work/run
export XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share XDG_CACHE_HOME=$HOME/.cache

Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$work/display" >/dev/null 2>&1 &
server=$!
trap 'kill $server 2>/dev/null' EXIT
until [ -s "$work/display" ]; do sleep 0.1; done
DISPLAY=:$(cat "$work/display")
export DISPLAY

say "making the inputs"
growth_inputs
answers 25 2 >"$work/a25.csv"
for _ in $(seq "$batch"); do
    "$heartwood" import "$work/batch.heartwood" "$work/a25.csv" --title Bench --organization Bench >/dev/null
done

# record NAME COMMAND...: keeps each "figure value unit" that it prints as NAME.figure.
record() {
    local name=$1
    shift
    "$@" 2>>"$work/errors.txt" | awk -v name="$name" 'NF == 3 { print name "." $1, $2, $3 }' >>"$results"
}
first_paint() { "$bin/tests/bench/limit_firstpaint" "$@"; }
stopwatch() { "$bin/tests/bench/limit_stopwatch" "$@"; }
pages() { pdfinfo "$1" | awk '/^Pages:/ { print $2 }'; }
evict() { ldd "$1" | grep -o '/[^ ]*' | xargs "$bin/tests/bench/limit_evict" "$1"; }
calc() { first_paint soffice "-env:UserInstallation=file://$work/calc" --calc --nologo --norestore; }

short_work() {
    local limits=$bin/tests/bench
    # Warm is what has just run: the work before in this round has its own place in the caches.
    record warming first_paint "$heartwood" "$work/w1.heartwood"
    record start first_paint "$heartwood" "$work/w1.heartwood"
    record warming first_paint "$limits/limit_window"
    record limit_start first_paint "$limits/limit_window"
    evict "$heartwood"
    record evicted first_paint "$heartwood" "$work/w1.heartwood"
    evict "$limits/limit_window"
    record limit_evicted first_paint "$limits/limit_window"
    record storage "$limits/bench_storage" "$work"
    record limit_heads "$limits/limit_heads" "$work/heads.db"
    record limit_commit "$limits/limit_commit" "$work" 1000
    record scoring "$limits/bench_scoring"
    record limit_score "$limits/limit_score"
    record report stopwatch "$heartwood" report "$work/w1.heartwood" latest -o "$work/report.pdf"
    record limit_report stopwatch "$limits/limit_pdf" "$work/limit" 1 1 "$(pages "$work/report.pdf")"
}
one_round() {
    local limits=$bin/tests/bench
    for _ in 1 2 3; do short_work; done
    record loaded first_paint "$heartwood" "$work/w10000.heartwood"
    if command -v soffice >/dev/null; then record calc calc; fi
    record batch stopwatch "$heartwood" report "$work/batch.heartwood" --all -o "$work/reports" --jobs 2
    batch_pages=$(pages "$(find "$work/reports" -name '*.pdf' | head -n 1)") # of rounds that are all alike
    record limit_batch "$limits/limit_pdf" "$work/limit" "$batch" 2 "$batch_pages"
    record question env QT_QPA_PLATFORM=offscreen "$limits/bench_question"
    echo "batch.report $(awk -v n="$batch" '$1 == "batch.wall" { v = $2 / n } END { print v }' "$results") ms" >>"$results"
    echo "report.size $(($(stat -c %s "$work/report.pdf") / 1024)) KiB" >>"$results"
}
# The first run of each warms the caches up; medians are of the others, where there are any.
median_of() {
    awk '{ v[++n] = $1 } END { for (i = n > 1 ? 2 : 1; i <= n; ++i) print v[i] }' | sort -g |
        awk '{ v[NR] = $1 } END { if (NR) printf "%.4g", NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}
median() { awk -v name="$1" '$1 == name { print $2 }' "$results" | median_of; }
# ratio OURS LIMIT: of the runs that stood beside each other.
ratio() {
    awk -v ours="$1" -v limit="$2" '$1 == ours { o[++n] = $2 } $1 == limit { l[++m] = $2 }
        END { for (i = 1; i <= n && i <= m; ++i) print o[i] / l[i] }' "$results" | median_of
}

for round in $(seq "$rounds"); do
    say "round $round of $rounds"
    growth_round
    one_round
    calc_round "$round"
done
# Once, for it takes its time: a minute and a half each.
say "a workshop of 200 and of 1,000"
for phones in 200 1000; do
    record workshop env QT_QPA_PLATFORM=offscreen "$bin/tests/bench/bench_workshop" "$phones"
done
echo "limit_vote.commit $(median limit_commit.commit | awk '{ print $1 / 1000 }') ms" >>"$results"

# beside WORK UNIT OURS LIMIT FACTOR: a row of the table. Without LIMIT, FACTOR is an absolute figure.
beside() {
    awk -v work="$1" -v unit="$2" -v ours="$(median "$3")" -v limit="$(median "$4")" -v ratio="$(ratio "$3" "$4")" \
        -v most="$5" 'BEGIN {
        held = (limit > 0 ? ratio : ours) <= most ? "" : " (over)"
        ratio = limit > 0 ? sprintf("%.2f", ratio) : "-"
        if (ours == "") { ours = "not measured"; held = ""; ratio = "-" } else ours = ours " " unit
        beside = limit > 0 ? limit " " unit : "-"
        allowed = limit > 0 ? most " x" : most " " unit
        printf "| %-58s | %12s | %10s | %5s | %s%s |\n", work, ours, beside, ratio, allowed, held }'
}
table() {
    printf '| %-58s | %12s | %10s | %5s | %s |\n' work Heartwood 'bare limit' ratio 'at most'
    echo '| --- | ---: | ---: | ---: | ---: |'
    beside 'start to the first painted window, warm' ms start.first_paint limit_start.first_paint 1.6
    beside 'start, programs and libraries evicted from the cache' ms evicted.first_paint limit_evicted.first_paint 1.6
    beside 'an answer saved, flushed to the disk' us storage.save limit_commit.commit 1.5
    beside 'score 1,000 respondents in memory' us scoring.score_1000 limit_score.score_1000 3
    beside 'score 10,000 respondents in memory' us scoring.score_10000 limit_score.score_10000 3
    beside 'score 100,000 respondents in memory' us scoring.score_100000 limit_score.score_100000 3
    beside 'open a workspace and score 10,000 respondents' ms storage.open_and_score_10000 - 30
    beside 'list 10,000 assessments' ms storage.list_10000 limit_heads.heads 4
    beside "a PDF report of $(pages "$work/report.pdf") pages, whole process" ms report.wall limit_report.wall 1.5
    beside 'its size' KiB report.size - 120
    beside "each of $batch reports of $batch_pages pages, two at a time" ms batch.report limit_batch.report 1.3
    beside 'memory, window with 10,000 respondents' MiB loaded.resident - 64
    beside "memory, $batch reports" MiB batch.peak - 65
    beside 'a key on the question page to the end of its painting' ms question.key_median - 8
    beside 'the slowest of 1,000 such keys' ms question.key_max - 33
    beside '200 phones vote within 5 s: from a vote to its ack' ms workshop.ack_median_200 limit_vote.commit 6
    beside '99 of 100 such votes' ms workshop.ack_p99_200 - 50
    beside 'the window away from its events meanwhile, at most' ms workshop.gap_max_200 - 50
    beside '1,000 phones: from a vote to its ack' ms workshop.ack_median_1000 - 50
    beside '99 of 100 such votes' ms workshop.ack_p99_1000 - 500
    beside 'the window away from its events meanwhile, at most' ms workshop.gap_max_1000 - 50
    if command -v soffice >/dev/null; then
        beside 'start, beside LibreOffice Calc' ms start.first_paint calc.first_paint 0.29
    fi
}

table | tee "$work/table.md"
{
    echo
    echo "How cost grows, whole processes; in brackets the microseconds a respondent. A report beside bare Qt is in the table"
    echo "above; Calc opens a spreadsheet of the same answers, works out the same scores and writes them down, in so many"
    echo "times what Heartwood takes to import and score them."
    echo
    growth_table
    echo
    echo "Medians of $((rounds - 1)) runs or more on $(nproc) cores, $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)."
    command -v soffice >/dev/null || echo "LibreOffice Calc is not installed here; its row is left out."
} | tee -a "$work/table.md"

if [ "$readme" = yes ]; then
    sed -i -e "/<!-- bench -->/,/<!-- \/bench -->/{/<!-- bench -->/r $work/table.md" -e '/<!-- \/\{0,1\}bench -->/!d}' README.md
    say "written into README.md"
fi

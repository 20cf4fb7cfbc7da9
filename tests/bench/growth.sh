# How cost grows with respondents: run.sh's second table, with LibreOffice Calc, where it is, doing the same job.
# shellcheck shell=bash

sizes="1 10 100 1000 10000 100000"

growth_inputs() {
    local respondents
    for respondents in $sizes; do
        answers "$respondents" 1 >"$work/a$respondents.csv"
    done
}

# One round of Heartwood and of the bare limits, at every size.
growth_round() {
    local limits=$bin/tests/bench n file
    for n in $sizes; do
        file=$work/w$n.heartwood
        rm -f "$file"
        record "import_$n" stopwatch "$heartwood" import "$file" "$work/a$n.csv" --title Bench --organization Bench
        record "limit_import_$n" stopwatch "$limits/limit_sheets" write "$work/limit$n.db" "$n"
        record "score_$n" stopwatch "$heartwood" score "$file" latest --json
        record "limit_score_$n" stopwatch "$limits/limit_sheets" read "$work/limit$n.db"
        record "report_$n" stopwatch "$heartwood" report "$file" latest -o "$work/report$n.pdf"
        record "pages_$n" env QT_QPA_PLATFORM=offscreen "$limits/bench_pages" "$file" 1
        echo "file_$n.size $(($(stat -c %s "$file") / 1024)) KiB" >>"$results"
    done
}

# calc_scores RESPONDENTS: Calc opens the spreadsheet, works it out and writes the scores down. Both must agree.
calc_scores() {
    local n=$1 ours theirs
    local filter='csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2'
    [ -f "$work/a$n.fods" ] || spreadsheet "$work/a$n.csv" >"$work/a$n.fods"
    record "calc_$n" stopwatch timeout 300 soffice "-env:UserInstallation=file://$work/calc" --headless \
        --convert-to "$filter" --outdir "$work" "$work/a$n.fods"
    theirs=$(tail -n 1 "$work/a$n-Scores.csv")
    "$heartwood" report "$work/w$n.heartwood" latest -o "$work/scores$n.csv"
    ours=$(awk -F, '$2 == "overall" { print $5 }' "$work/scores$n.csv")
    awk -v a="$ours" -v b="$theirs" 'BEGIN { exit a == "" || b == "" || (a - b) ^ 2 > 1e-18 }' ||
        fail "$n respondents: Heartwood says $ours, LibreOffice Calc says $theirs"
}

# Three times, for it takes its time; the largest once, and not with --quick: its spreadsheet has 600 MB.
calc_round() {
    local n
    command -v soffice >/dev/null && [ "$1" -le 3 ] || return 0
    for n in $sizes; do
        [ "$n" -lt 100000 ] && calc_scores "$n"
    done
    if [ "$1" = 1 ] && [ "$quick" = no ]; then
        calc_scores 100000
        rm "$work/a100000.fods"
    fi
}

# each RESPONDENTS FIGURE: milliseconds, and microseconds a respondent.
each() {
    median "$2" | awk -v n="$1" '{
        share = $1 * 1000 / n
        printf "%.0f ms", $1
        if (n > 1) printf((share < 100 ? " (%.2g)" : " (%.0f)"), share) }'
}
# grown FIGURE: by how much ten times the respondents cost more, from 10,000 to 100,000.
grown() {
    awk -v less="$(median "${1/N/10000}")" -v more="$(median "${1/N/100000}")" 'BEGIN {
        if (less == "" || more == "") { printf "-"; exit }
        times = more / less
        over = times > 12 ? " (over)" : ""
        printf "%.1f x%s", times, over }'
}
# What Calc needs, and how often Heartwood could import and score meanwhile.
calc_cell() {
    awk -v calc="$(median "calc_$1.wall")" -v ours="$(median "import_$1.wall")" -v more="$(median "score_$1.wall")" \
        'BEGIN { if (calc == "") print "not measured"; else printf "%.1f s (%.0f x)", calc / 1000, calc / (ours + more) }'
}
growth_table() {
    local n column
    echo "| respondents | import | bare SQLite | open and score | bare SQLite | PDF report | results page | file | LibreOffice Calc |"
    echo "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for n in $sizes; do
        printf '| %s |' "$(sed ':a; s/\([0-9]\)\([0-9]\{3\}\)\(,\|$\)/\1,\2\3/; ta' <<<"$n")"
        for column in import limit_import score limit_score report; do
            printf ' %s |' "$(each "$n" "${column}_$n.wall")"
        done
        printf ' %s |' "$(each "$n" "pages_$n.results")" "$(median "file_$n.size") KiB" "$(calc_cell "$n")"
        echo
    done
    printf '| 10,000 to 100,000 |'
    for column in import_N.wall limit_import_N.wall score_N.wall limit_score_N.wall report_N.wall pages_N.results \
        file_N.size calc_N.wall; do
        printf ' %s |' "$(grown "$column")"
    done
    echo
}

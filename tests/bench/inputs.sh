# What run.sh measures with: the same answers as an answer file and as a spreadsheet.
# shellcheck shell=bash

# answers RESPONDENTS SEED: a wide answer file for all 48 items, the same numbers everywhere.
answers() {
    grep -o '"key": *"[a-z-]*\.[a-z-]*\.[a-z-]*"' resources/questionnaires/customer-obsession.json | cut -d'"' -f4 |
        awk -v respondents="$1" -v seed="$2" '
            function below(limit) { seed = (seed * 16807) % 2147483647; return seed % limit }
            { header = header "," $1 }
            END {
                print "respondent,group" header
                for (r = 1; r <= respondents; ++r) {
                    printf "R%d,%s", r, below(3) ? "Managers" : "Executives"
                    for (i = 0; i < NR; ++i) {
                        cell = below(100)
                        printf ",%s", cell < 2 ? "NA" : cell < 6 ? "DK" : 1 + int((below(5) + below(5)) / 2)
                    }
                    print ""
                }
            }'
}

# spreadsheet ANSWERS.csv: the same answers with the formulas that give the same scores: each respondent's mean of every
# practice of which two thirds are answered; on a second sheet sixteen practices, four dimensions and, last, the whole.
spreadsheet() {
    awk -F, '
        function column(n,   name) {
            for (; n > 0; n = int((n - 1) / 26))
                name = sprintf("%c", 65 + (n - 1) % 26) name
            return name
        }
        function formula(text) { return "<table:table-cell table:formula=\"of:=" text "\"/>" }
        function mean(range) { return "<table:table-row>" formula("AVERAGE([" range "])") "</table:table-row>" }
        BEGIN {
            names = "urn:oasis:names:tc:opendocument:xmlns:"
            print "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            print "<office:document xmlns:office=\"" names "office:1.0\" xmlns:table=\"" names "table:1.0\""
            print " xmlns:text=\"" names "text:1.0\" xmlns:of=\"" names "of:1.2\" office:version=\"1.2\""
            print " office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">"
            print "<office:body><office:spreadsheet><table:table table:name=\"Answers\">"
            for (i = 1; i <= 48; ++i)
                letter[i] = column(i)
        }
        NR > 1 {
            printf "<table:table-row>"
            for (i = 3; i <= NF; ++i)
                if ($i ~ /^[1-5]$/)
                    printf "<table:table-cell office:value-type=\"float\" office:value=\"%s\"/>", $i
                else
                    printf "<table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>", $i
            for (i = 1; i <= 48; i += 3) {
                range = "[." letter[i] (NR - 1) ":." letter[i + 2] (NR - 1) "]"
                printf "%s", formula("IF(AND(COUNT(" range ")&gt;0;3*COUNT(" range ")&gt;=2*(3-COUNTIF(" range \
                    ";&quot;NA&quot;)));AVERAGE(" range ");&quot;&quot;)")
            }
            print "</table:table-row>"
        }
        END {
            print "</table:table><table:table table:name=\"Scores\">"
            for (i = 49; i <= 64; ++i)
                print mean("$Answers." column(i) "1:." column(i) (NR - 1))
            for (i = 1; i <= 16; i += 4)
                print mean(".A" i ":.A" (i + 3))
            print mean(".A17:.A20")
            print "</table:table></office:spreadsheet></office:body></office:document>"
        }' "$1"
}

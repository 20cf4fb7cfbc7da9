#include "report/charts.h"
#include "report/chartwords.h"
#include "report/figures.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace heartwood::report {
namespace {

class Spread
{
    Q_DECLARE_TR_FUNCTIONS(Spread)
};

using Counts = std::array<int, levelCount>;
using Rows = QList<SpreadData::Row>;

/// Answers at levels from to to, both 1 to 5.
int answersAt(const SpreadData::Row &row, int from, int to)
{
    return row.counts ? std::accumulate(row.counts->begin() + from - 1, row.counts->begin() + to, 0) : 0;
}

template<typename Amount> int sum(const Rows &rows, Amount amount)
{
    return std::accumulate(rows.begin(), rows.end(), 0,
                           [&](int before, const SpreadData::Row &row) { return before + amount(row); });
}

QString levelsSentence(const Rows &rows)
{
    if (sum(rows, [](const SpreadData::Row &row) { return answersAt(row, 1, levelCount); }) == 0)
        return Spread::tr("No answers at any level are shown.");
    QStringList sums;
    for (int level = 1; level <= levelCount; ++level)
        sums << QString::number(sum(rows, [=](const SpreadData::Row &row) { return answersAt(row, level, level); }));
    return Spread::tr("Answers at levels 1 to 5: %1.").arg(listed(sums));
}

int dontKnowsOf(const SpreadData::Row &row)
{
    return row.dontKnow.value_or(0);
}

QString dontKnowSentence(const Rows &rows)
{
    const int all = sum(rows, dontKnowsOf);
    return all == 0 ? QString() : Spread::tr("Don’t know: %1 in all.").arg(all);
}

/// Names the question with the most; empty where none has any, or several as many.
template<typename Amount> QString mostSentence(const Rows &rows, const QString &sentence, Amount amount)
{
    const auto most = std::ranges::max_element(rows, {}, amount);
    if (most == rows.end() || amount(*most) == 0 || std::ranges::count(rows, amount(*most), amount) > 1)
        return {};
    return sentence.arg(most->label, QString::number(amount(*most)));
}

QString withheldSentence(const Rows &rows)
{
    const auto withheld = std::ranges::count_if(rows, [](const SpreadData::Row &row) { return !row.counts; });
    if (withheld == 0)
        return {};
    return withheld == rows.size() ? Spread::tr("How answers spread is withheld for every question.")
                                   : Spread::tr("Withheld: %1 of %2.").arg(withheld).arg(rows.size());
}

QString summaryOf(const Rows &rows)
{
    return chartwords::joined(
        {levelsSentence(rows),
         mostSentence(rows, Spread::tr("Most answers at level 4 or 5: %1 (%2).", "a question and how many"),
                      [](const SpreadData::Row &row) { return answersAt(row, 4, levelCount); }),
         mostSentence(rows, Spread::tr("Most answers at level 1 or 2: %1 (%2).", "a question and how many"),
                      [](const SpreadData::Row &row) { return answersAt(row, 1, 2); }),
         dontKnowSentence(rows),
         mostSentence(rows, Spread::tr("Most often not known: %1 (%2).", "a question and how many"), dontKnowsOf),
         withheldSentence(rows)});
}

} // namespace

SpreadData spreadOf(const Questionnaire &questionnaire, const scoring::Scorecard &scorecard)
{
    SpreadData data;
    for (const scoring::PracticeResult &practice : scorecard.practices)
        for (const scoring::ItemResult &result : practice.items)
            data.rows << SpreadData::Row{.label = questionnaire.items[result.item].shortTitle,
                                         .dimension = questionnaire.practices[practice.practice].dimension,
                                         .counts = result.counts,
                                         .dontKnow = result.dontKnow};
    for (size_t level = 0; level < data.levels.size(); ++level)
        data.levels[level] = questionnaire.levels[level].title;
    data.summary = summaryOf(data.rows);
    return data;
}

} // namespace heartwood::report

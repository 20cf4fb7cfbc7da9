#include "ui/scorewords.h"

#include "report/figures.h"
#include "scoring/statistics.h"

#include <QCoreApplication>

namespace heartwood::ui {

namespace {

struct ScoreWords
{
    Q_DECLARE_TR_FUNCTIONS(ScoreWords)
};

const QString dash = QStringLiteral("\u2013");

QString insufficientReason(const scoring::PracticeResult &practice, int respondents)
{
    if (respondents == 1) {
        const SheetNeed sheet = sheetOf(practice);
        return ScoreWords::tr("%n answer(s) with a level; of %1 questions, %2 are needed.", nullptr, sheet.answered)
            .arg(sheet.applicable)
            .arg(scoring::need(sheet.applicable));
    }
    const scoring::PracticeNode &node = practice.score;
    return ScoreWords::tr("%1 of %2 people answered enough of it; half are needed.").arg(node.m).arg(node.eligible);
}

} // namespace

QString levelFigure(const scoring::Node &node)
{
    if (!node.level)
        return dash;
    const QString level = QString::number(*node.level);
    if (!node.levelLow || !node.levelHigh || *node.levelLow == *node.levelHigh)
        return level;
    return ScoreWords::tr("%1 (%2–%3)", "a level, and the levels of its interval's ends")
        .arg(level)
        .arg(*node.levelLow)
        .arg(*node.levelHigh);
}

QString alignmentWord(std::optional<scoring::Alignment> alignment)
{
    if (!alignment)
        return dash;
    switch (*alignment) {
    case scoring::Alignment::Aligned:
        return ScoreWords::tr("Aligned");
    case scoring::Alignment::Mixed:
        return ScoreWords::tr("Mixed");
    case scoring::Alignment::Divided:
        return ScoreWords::tr("Divided");
    }
    return dash;
}

QString confidenceWord(std::optional<int> step)
{
    if (!step)
        return dash;
    const QString words[] = {ScoreWords::tr("Very low"), ScoreWords::tr("Low"), ScoreWords::tr("Moderate"),
                             ScoreWords::tr("High")};
    Q_ASSERT(*step >= 0 && *step < int(std::size(words)));
    return words[*step];
}

QString likelyRange(const scoring::Node &node)
{
    if (!node.ciLow || !node.ciHigh)
        return {};
    return ScoreWords::tr("likely %1", "followed by an interval").arg(report::rangeText(*node.ciLow, *node.ciHigh));
}

QString noRangeReason(const scoring::Node &node, int respondents)
{
    if (!node.scored() || !node.ciNote)
        return {};
    if (respondents == 1)
        return ScoreWords::tr("One person’s view.");
    switch (*node.ciNote) {
    case scoring::IntervalNote::FewRaters:
        return ScoreWords::tr("No range: fewer than five people.");
    case scoring::IntervalNote::NoVariation:
        return ScoreWords::tr("No range: everybody’s answers come to the same.");
    case scoring::IntervalNote::Census:
        return ScoreWords::tr("No range: everybody for whom the panel speaks has answered.");
    }
    return {};
}

QString unscoredReason(const scoring::PracticeResult &practice, int respondents)
{
    switch (practice.score.status) {
    case scoring::Status::Scored:
        return {};
    case scoring::Status::Insufficient:
        return insufficientReason(practice, respondents);
    case scoring::Status::Suppressed:
        return ScoreWords::tr("Hidden: fewer than five people answered, and they were promised anonymity.");
    case scoring::Status::NotApplicable:
        return ScoreWords::tr("Everybody said that it does not apply.");
    case scoring::Status::NoData:
        return ScoreWords::tr("Nobody has finished answering.");
    }
    return {};
}

QString unscoredReason(const scoring::DimensionNode &dimension, int respondents)
{
    switch (dimension.status) {
    case scoring::Status::Scored:
        return {};
    case scoring::Status::NotApplicable:
        return respondents == 1 ? ScoreWords::tr("None of its practices applies.")
                                : ScoreWords::tr("Everybody said that none of its practices applies.");
    case scoring::Status::NoData:
        return ScoreWords::tr("Nobody has finished answering.");
    case scoring::Status::Insufficient:
    case scoring::Status::Suppressed:
        return ScoreWords::tr("%1 of %2 practices are scored; two thirds are needed, that is %3.")
            .arg(dimension.nScored)
            .arg(dimension.nApplicable)
            .arg(scoring::need(dimension.nApplicable));
    }
    return {};
}

SheetNeed sheetOf(const scoring::PracticeResult &practice)
{
    SheetNeed sheet;
    for (const scoring::ItemResult &item : practice.items) {
        sheet.answered += item.n.value_or(0);
        sheet.applicable += item.notApplicable.value_or(0) == 0 ? 1 : 0;
    }
    return sheet;
}

} // namespace heartwood::ui

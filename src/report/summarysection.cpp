#include "report/cells.h"
#include "report/figures.h"
#include "report/headline.h"
#include "report/sections.h"
#include "report/sharedtables.h"
#include "report/summaryfindings.h"
#include "report/words.h"

#include <QCoreApplication>

namespace heartwood::report {
namespace {

class SummaryPage
{
    Q_DECLARE_TR_FUNCTIONS(SummaryPage)
};

Block whereWeStand(const Facts &facts)
{
    auto columns = std::make_shared<ColumnsBlock>();
    columns->leftShare = 0.56;
    columns->left << ChartBlock{.data = ringsOf(facts.questionnaire, facts.scorecard, facts.comparison),
                                .title = SummaryPage::tr("Growth rings"),
                                .height = 200};
    if (!facts.practices.isEmpty())
        addParagraph(columns->left,
                     facts.comparison ? SummaryPage::tr("Dark arcs: targets. Dashed arcs: the round before.")
                                      : SummaryPage::tr("Dark arcs: targets."),
                     TextStyle::Small);
    columns->right << overallFigure(facts);
    addParagraph(columns->right, levelSentence(facts));
    addParagraph(columns->right, gateSentence(facts));
    // One person has no alignment to speak of, and the room to say so.
    addParagraph(columns->right, facts.onePerson() ? certaintySentence(facts) : alignmentSentence(facts));
    return columns;
}

QList<Cell> dimensionRow(const Facts &facts, int position, bool isShort)
{
    const auto &result = facts.dimension(position);
    const QString reason = result.score.scored() ? QString() : sentenceCase(words::unscored(result.score));
    QList<Cell> row{dimensionCell(facts.dimensionText(position).title, result.dimension, reason),
                    barCell(result.score, result.target, result.dimension),
                    figureCell(figure(result.score.score), true)};
    if (!isShort)
        row << figureCell(figure(result.target));
    row << textCell(words::level(result.score));
    if (!isShort && !facts.onePerson())
        row << textCell(words::alignment(result.score.alignment));
    return row;
}

QString namesWithScores(const Facts &facts, const QList<int> &positions)
{
    QStringList names;
    for (int position : positions)
        names << words::scored(facts, position);
    return names.join(QStringLiteral(" \u00B7 "));
}

QString gapsText(const Facts &facts)
{
    if (facts.gaps.isEmpty())
        return SummaryPage::tr("None: every scored practice is at or above its target.");
    return namesWithScores(facts, facts.gaps);
}

QList<Block> strengthsOf(const Facts &facts)
{
    if (!facts.strengths.isEmpty())
        return {heading(SummaryPage::tr("Strengths to protect")), paragraph(namesWithScores(facts, facts.strengths))};
    if (!facts.furthestAlong.isEmpty())
        return {heading(SummaryPage::tr("Furthest along")), paragraph(namesWithScores(facts, facts.furthestAlong)),
                paragraph(SummaryPage::tr("None of these is at level 4 yet."), TextStyle::Small)};
    return {};
}

void addStrengthsAndGaps(QList<Block> &blocks, const Facts &facts)
{
    const QList<Block> strengths = strengthsOf(facts);
    const QList<Block> gaps{heading(SummaryPage::tr("Gaps to close first")), paragraph(gapsText(facts))};
    if (strengths.isEmpty())
        blocks << gaps;
    else
        blocks << std::make_shared<ColumnsBlock>(ColumnsBlock{.left = strengths, .right = gaps});
}

void addPart(QList<Block> &blocks, const QString &title, const QStringList &sentences)
{
    QStringList said = sentences;
    said.removeAll(QString());
    if (!said.isEmpty())
        blocks << heading(title) << paragraph(said.join(u' '));
}

} // namespace

TableBlock dimensionTable(const Facts &facts, bool isShort)
{
    TableBlock table;
    table.title = SummaryPage::tr("The four dimensions");
    table.columns = {
        {SummaryPage::tr("Dimension"), 2.1, Qt::AlignLeft},
        {facts.onePerson() ? SummaryPage::tr("Score and target") : SummaryPage::tr("Score, range and target"), 3.2,
         Qt::AlignLeft},
        {SummaryPage::tr("Now"), 0.8, Qt::AlignRight}};
    if (!isShort)
        table.columns << Column{SummaryPage::tr("Target"), 0.9, Qt::AlignRight};
    table.columns << Column{SummaryPage::tr("Level"), 1, Qt::AlignLeft};
    if (!isShort && !facts.onePerson())
        table.columns << Column{SummaryPage::tr("Alignment"), 1.3, Qt::AlignLeft};
    for (int i = 0; i < facts.scorecard.dimensions.size(); ++i)
        table.rows << dimensionRow(facts, i, isShort);
    return table;
}

Section summarySection(const Facts &facts)
{
    Section section;
    section.key = QStringLiteral("summary");
    section.tocTitle = partTitle(section.key);
    section.kicker = section.tocTitle.toUpper();
    section.title = summaryHeadline(facts);
    addParagraph(section.blocks, facts.people > 0 ? basisSentence(facts) : QString(), TextStyle::Muted);
    section.blocks << whereWeStand(facts) << heading(SummaryPage::tr("The four dimensions"))
                   << dimensionTable(facts, false);
    if (!facts.practices.isEmpty())
        addStrengthsAndGaps(section.blocks, facts);
    addPart(section.blocks, SummaryPage::tr("How sure this is"),
            {facts.onePerson() ? QString() : certaintySentence(facts), sturdinessSentence(facts)});
    addPart(section.blocks, SummaryPage::tr("What the evidence says"),
            {evidenceSentence(facts), claimedSentence(facts)});
    addPart(section.blocks, SummaryPage::tr("What we cannot see"), {unseenSentence(facts), unscoredSentence(facts)});
    addPart(section.blocks, SummaryPage::tr("What lifts the level"), {holdsSentence(facts)});
    return section;
}

} // namespace heartwood::report

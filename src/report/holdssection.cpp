#include "report/cells.h"
#include "report/figures.h"
#include "report/sections.h"
#include "report/summaryfindings.h"
#include "report/words.h"

#include <QCoreApplication>

/// What holds us at this level: METHODS section 12.
namespace heartwood::report {
namespace {

class HoldsPage
{
    Q_DECLARE_TR_FUNCTIONS(HoldsPage)
};

QString titleOf(const Facts &facts)
{
    const scoring::Holds &holds = facts.scorecard.holds;
    const int level = *facts.scorecard.overall.level;
    if (!holds.nextLevel)
        return HoldsPage::tr("Level %1 is the highest there is.").arg(level);
    if (holds.practices.isEmpty())
        return HoldsPage::tr("Level %1 is more than six practices away.").arg(*holds.nextLevel);
    return HoldsPage::tr("Level %1 is %n practice(s) away.", nullptr, int(holds.practices.size()))
        .arg(*holds.nextLevel);
}

TableBlock raiseTable(const Facts &facts)
{
    TableBlock table;
    table.title = HoldsPage::tr("The fewest practices that would lift it");
    table.dense = facts.brief;
    table.columns = {{HoldsPage::tr("Practice"), 2.4, Qt::AlignLeft},
                     {HoldsPage::tr("Now"), 0.7, Qt::AlignRight},
                     {HoldsPage::tr("Level"), 0.9, Qt::AlignLeft}};
    if (!facts.brief)
        table.columns << Column{HoldsPage::tr("What the next level looks like"), 4.4, Qt::AlignLeft};
    for (const int position : facts.scorecard.holds.practices) {
        const int level = *facts.practice(position).score.level;
        const int next = std::min(level + 1, levelCount);
        QList<Cell> row{textCell(facts.practiceText(position).title),
                        figureCell(figure(facts.practice(position).score.score), true),
                        textCell(HoldsPage::tr("%1 to %2", "from one level to the next").arg(level).arg(next))};
        if (!facts.brief)
            row << textCell(facts.practiceText(position).portraits[size_t(next - 1)]);
        table.rows << row;
    }
    return table;
}

/// The title has said how far it is.
QString tooFarSentence()
{
    return HoldsPage::tr("Not even six practices, each raised by one level, would lift the whole.");
}

} // namespace

std::optional<Section> holdsSection(const Facts &facts)
{
    const scoring::Holds &holds = facts.scorecard.holds;
    const std::optional<int> level = facts.scorecard.overall.level;
    if (!level || (!holds.nextLevel && *level < levelCount))
        return std::nullopt;
    Section section;
    section.key = QStringLiteral("holds");
    section.tocTitle = partTitle(section.key);
    section.kicker = HoldsPage::tr("What holds us at this level").toUpper();
    section.title = titleOf(facts);
    section.newPage = false;
    addParagraph(section.blocks, gateSentence(facts));
    addParagraph(section.blocks,
                 holds.nextLevel && holds.practices.isEmpty() ? tooFarSentence() : holdsSentence(facts));
    if (!holds.nextLevel)
        addParagraph(section.blocks, HoldsPage::tr("What remains is to keep it, and to ask for evidence."));
    if (!holds.practices.isEmpty())
        section.blocks << raiseTable(facts);
    const QString sturdiness = sturdinessSentence(facts);
    if (!sturdiness.isEmpty() && !facts.brief) { // the summary has said it
        section.blocks << heading(HoldsPage::tr("How firm the figure is"));
        addParagraph(section.blocks, sturdiness);
    }
    return section;
}

} // namespace heartwood::report

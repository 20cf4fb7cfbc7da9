#include "report/agreementfindings.h"
#include "report/cells.h"
#include "report/figures.h"
#include "report/groups.h"
#include "report/perception.h"
#include "report/sections.h"
#include "report/sharedtables.h"
#include "report/words.h"

#include <QCoreApplication>

/// Where we agree and where we don't.
namespace heartwood::report {
namespace {

class AgreementPage
{
    Q_DECLARE_TR_FUNCTIONS(AgreementPage)
};

constexpr int splitShown = 6;
constexpr int unseenShown = 6;
constexpr int findingsShown = 6; ///< in brief

TableBlock practiceTable(const Facts &facts)
{
    TableBlock table;
    table.title = AgreementPage::tr("Alignment by practice");
    table.dense = true;
    table.columns = {{AgreementPage::tr("Practice"), 3.2, Qt::AlignLeft},
                     {AgreementPage::tr("Answered enough"), 1.4, Qt::AlignRight},
                     {AgreementPage::tr("Levels from the common view"), 1.9, Qt::AlignRight},
                     {AgreementPage::tr("Alignment"), 1.2, Qt::AlignLeft}};
    for (int i = 0; i < facts.scorecard.practices.size(); ++i) {
        const scoring::PracticeNode &score = facts.practice(i).score;
        if (!score.scored() || (facts.brief && score.alignment == scoring::Alignment::Aligned))
            continue;
        Cell alignment = textCell(words::alignment(score.alignment));
        alignment.strong = score.alignment == scoring::Alignment::Divided;
        alignment.muted = score.alignment == scoring::Alignment::Aligned;
        table.rows << QList<Cell>{
            textCell(facts.practiceText(i).title),
            figureCell(AgreementPage::tr("%1 of %2", "how many of how many").arg(score.m).arg(score.eligible)),
            figureCell(figure(score.ad, 2)), alignment};
    }
    return table;
}

void addSplit(QList<Block> &blocks, const Facts &facts)
{
    const TableBlock table = splitTable(facts, splitShown);
    if (!table.rows.isEmpty())
        blocks << heading(table.title)
               << paragraph(AgreementPage::tr("How far, on average, an answer stands from the question’s mean. Begin a "
                                              "discussion here: people have met different companies."),
                            TextStyle::Muted)
               << table;
}

void addUnseen(QList<Block> &blocks, const Facts &facts)
{
    const QList<UnseenItem> items = unseenItems(facts, unseenShown);
    if (items.isEmpty())
        return;
    TableBlock table;
    table.title = AgreementPage::tr("What we cannot see");
    table.dense = true;
    table.columns = {{AgreementPage::tr("Question"), 5, Qt::AlignLeft},
                     {AgreementPage::tr("Don’t know"), 1.6, Qt::AlignRight}};
    for (const UnseenItem &item : items)
        table.rows << QList<Cell>{
            textCell(facts.questionnaire.items[item.item].question),
            figureCell(AgreementPage::tr("%1 of %2", "how many of how many").arg(item.dontKnow).arg(item.asked))};
    blocks << heading(table.title)
           << paragraph(AgreementPage::tr("More than one in five did not know. That is a finding about the company: "
                                          "somebody knows, and it does not travel."),
                        TextStyle::Muted)
           << table;
}

void addFindings(QList<Block> &blocks, const Facts &facts)
{
    const int atMost = facts.brief ? findingsShown : int(facts.scorecard.practices.size());
    const TableBlock table = perceptionTable(facts, atMost);
    if (!table.rows.isEmpty())
        blocks << heading(table.title) << paragraph(perceptionReading(facts, atMost), TextStyle::Muted) << table;
}

} // namespace

TableBlock splitTable(const Facts &facts, int atMost)
{
    TableBlock table;
    table.title = AgreementPage::tr("Questions that split the room");
    table.dense = true;
    table.columns = {{AgreementPage::tr("Question"), 3.6, Qt::AlignLeft}};
    for (int level = 1; level <= levelCount; ++level)
        table.columns << Column{QString::number(level), 0.7, Qt::AlignHCenter};
    table.columns << Column{AgreementPage::tr("Levels apart"), 1.2, Qt::AlignRight};
    for (const scoring::ItemResult &item : splitItems(facts, atMost)) {
        QList<Cell> row{textCell(facts.questionnaire.items[item.item].shortTitle)};
        for (int level = 1; level <= levelCount; ++level)
            row << (item.counts ? heatCell((*item.counts)[size_t(level - 1)], item.n.value_or(0), level)
                                : mutedCell(figure(std::nullopt)));
        table.rows << (row << figureCell(figure(item.ad, 2)));
    }
    return table;
}

std::optional<Section> agreementSection(const Facts &facts)
{
    if (facts.onePerson())
        return std::nullopt;
    Section section;
    section.key = QStringLiteral("agreement");
    section.tocTitle = partTitle(section.key);
    section.kicker = AgreementPage::tr("Where we agree and where we don’t").toUpper();
    section.title = agreementHeadline(facts);
    section.newPage = !facts.brief;
    if (const TableBlock practices = practiceTable(facts); !practices.rows.isEmpty())
        section.blocks << practices;
    addSplit(section.blocks, facts);
    addUnseen(section.blocks, facts);
    addFindings(section.blocks, facts);
    addGroups(section.blocks, facts);
    return section;
}

} // namespace heartwood::report

#include "report/figures.h"
#include "report/headline.h"
#include "report/sections.h"
#include "report/summaryfindings.h"
#include "report/words.h"
#include "report/xlsx/sheets.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report::xlsx {
namespace {

class Summary
{
    Q_DECLARE_TR_FUNCTIONS(SummarySheet)
};

/// Rows of a name and what there is to say; none where there is nothing.
class Page
{
public:
    void add(const QString &name, const SheetCell &cell)
    {
        if (cell.value.index() != 0)
            m_rows << SheetRow{{text(name), cell}};
    }
    void add(const QString &name, QStringList sentences)
    {
        sentences.removeAll(QString());
        add(name, text(sentences.join(u' ')));
    }
    void addTitle(const QString &title, RowStyle style)
    {
        if (!m_rows.isEmpty())
            m_rows << SheetRow{};
        m_rows << SheetRow{{text(title)}, style};
    }
    QList<SheetRow> rows() const { return m_rows; }

private:
    QList<SheetRow> m_rows;
};

/// What the author wrote for this sheet; an empty one where there is nothing.
AuthorText authored(const ReportInput &input)
{
    const auto found = std::ranges::find(input.authorTexts, QStringLiteral("summary"), &AuthorText::section);
    return found == input.authorTexts.end() ? AuthorText{} : *found;
}

void addRound(Page &page, const ReportInput &input, const Facts &facts)
{
    const AssessmentHead &head = facts.assessment.head;
    page.addTitle(head.organization.isEmpty() ? head.title : head.organization, RowStyle::Title);
    page.add(Summary::tr("Round"), text(head.title));
    page.add(Summary::tr("Date"), day(head.date));
    page.add(Summary::tr("People"), count(facts.people));
    page.add(Summary::tr("Questions"), count(facts.questions));
    page.add(Summary::tr("Basis"), text(facts.people > 0 ? basisSentence(facts) : QString()));
    page.add(Summary::tr("Author"), text(input.branding.firm));
    page.add(Summary::tr("Confidentiality"), text(input.branding.confidentiality));
}

void addScore(Page &page, const Facts &facts)
{
    const scoring::OverallNode &overall = facts.scorecard.overall;
    page.add(Summary::tr("Overall score"), tenths(overall.score));
    page.add(Summary::tr("Likely from"), tenths(overall.ciLow));
    page.add(Summary::tr("Likely to"), tenths(overall.ciHigh));
    if (overall.ciNote)
        page.add(Summary::tr("Range"), text(sentenceCase(words::intervalNote(*overall.ciNote, facts.onePerson()))));
    page.add(Summary::tr("Level"), text(words::levelChip(facts.questionnaire, overall)));
    if (overall.scored())
        page.add(Summary::tr("Target"), tenths(facts.scorecard.target));
}

void addFindings(Page &page, const Facts &facts)
{
    page.add(Summary::tr("What it means"), text(levelSentence(facts)));
    page.add(Summary::tr("What limits it"), text(gateSentence(facts)));
    if (!facts.practices.isEmpty())
        page.add(Summary::tr("What lifts it"), text(holdsSentence(facts)));
    page.add(Summary::tr("How sure this is"), QStringList{certaintySentence(facts), sturdinessSentence(facts)});
    if (!facts.onePerson())
        page.add(Summary::tr("Alignment"), text(alignmentSentence(facts)));
    page.add(Summary::tr("What the evidence says"), QStringList{evidenceSentence(facts), claimedSentence(facts)});
    page.add(Summary::tr("What we cannot see"), QStringList{unseenSentence(facts), unscoredSentence(facts)});
}

/// The report's own section on method, its tables aside: a heading and the paragraph below it make a row.
void addMethod(Page &page, const Facts &facts)
{
    page.addTitle(Summary::tr("Method and limits"), RowStyle::Heading);
    const QList<Block> blocks = methodSection(facts).blocks;
    for (qsizetype i = 1; i < blocks.size(); ++i) {
        const auto *title = std::get_if<HeadingBlock>(&blocks[i - 1]);
        const auto *paragraph = std::get_if<TextBlock>(&blocks[i]);
        if (!title || !paragraph || paragraph->style != TextStyle::Body)
            continue;
        QString words;
        for (const TextRun &run : paragraph->runs)
            words += run.text;
        page.add(title->text, text(words));
    }
    page.add(Summary::tr("Questionnaire"),
             text(Summary::tr("%1, version %2").arg(facts.questionnaire.title, facts.questionnaire.version)));
}

} // namespace

Sheet summarySheet(const ReportInput &input, const Facts &facts)
{
    const AuthorText own = authored(input);
    Page page;
    addRound(page, input, facts);
    page.addTitle(own.headline.isEmpty() ? summaryHeadline(facts) : own.headline, RowStyle::Heading);
    addScore(page, facts);
    page.add(Summary::tr("In the author’s words"), text(own.text));
    if (!own.replaces)
        addFindings(page, facts);
    addMethod(page, facts);
    return {.name = Summary::tr("Summary"),
            .table = false,
            .columns = {{Summary::tr("What"), 26}, {Summary::tr("Answer"), 110}},
            .rows = page.rows()};
}

} // namespace heartwood::report::xlsx

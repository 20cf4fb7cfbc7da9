#include "report/bidi.h"
#include "report/sections.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace heartwood::report {
namespace {

class Composer
{
    Q_DECLARE_TR_FUNCTIONS(Composer)
};

using Composing = std::optional<Section> (*)(const Facts &);

/// Parts of one section each, by key.
struct Part
{
    const char *key;
    Composing compose;
    bool needsScores; ///< has nothing to say where no practice is scored
};

constexpr std::array singleParts{
    Part{"ninety", ninetySection, true},
    Part{"summary", [](const Facts &facts) { return std::optional(summarySection(facts)); }, false},
    Part{"aspects", aspectsSection, true},
    Part{"holds", holdsSection, true},
    Part{"change", changeSection, true},
    Part{"agreement", agreementSection, true},
    Part{"measures", measuresSection, false},
    Part{"roadmap", roadmapSection, true},
    Part{"agenda", agendaSection, true},
    Part{"method", [](const Facts &facts) { return std::optional(methodSection(facts)); }, false},
    Part{"appendix", appendixSection, false},
};

QList<Section> sectionsOf(const QString &part, const Facts &facts)
{
    QList<Section> sections;
    if (part == u"dimensions") {
        for (int i = 0; i < facts.scorecard.dimensions.size() && !facts.practices.isEmpty(); ++i)
            sections << dimensionSection(facts, i);
        return sections;
    }
    for (const Part &single : singleParts) {
        if (part != QLatin1String(single.key) || (single.needsScores && facts.practices.isEmpty()))
            continue;
        if (std::optional<Section> section = single.compose(facts))
            sections << *std::move(section);
    }
    return sections;
}

bool isParagraph(const Block &block)
{
    return std::holds_alternative<TextBlock>(block) || std::holds_alternative<BulletBlock>(block);
}

/// The author's words: marked as such, before the rules' or in their place.
void addAuthor(Section &section, const QList<AuthorText> &texts, const QString &firm)
{
    const auto own = std::ranges::find(texts, section.key, &AuthorText::section);
    if (own == texts.end())
        return;
    if (own->replaces)
        section.blocks.removeIf(isParagraph);
    if (!own->headline.trimmed().isEmpty())
        section.title = own->headline.trimmed();
    if (own->text.trimmed().isEmpty())
        return;
    const QString title = firm.isEmpty() ? Composer::tr("In the author\u2019s words")
                                         : Composer::tr("In the words of %1").arg(isolated(firm));
    section.blocks.prepend(CalloutBlock{.title = title, .text = own->text.trimmed(), .dimension = section.dimension});
}

} // namespace

ReportDocument composeReport(const ReportInput &input)
{
    const Facts facts(input);
    const AssessmentHead &head = input.assessment.head;
    const QString subject = head.organization.isEmpty() ? head.title : head.organization;
    ReportDocument document;
    document.subject = Composer::tr("Customer-obsession maturity");
    document.title = Composer::tr("%1 \u00B7 %2", "the organization and the subject").arg(subject, document.subject);
    document.author = input.branding.firm;
    document.language = input.questionnaire.language;
    document.date = head.date;
    document.accent = QColor(input.branding.accent);
    document.footer = input.branding.footer.isEmpty() ? document.title : input.branding.footer;
    document.pagesAtMost = input.brief ? boardPages : 0;
    document.cover = coverOf(facts, input.branding);
    for (const QString &part : allParts()) {
        if (!input.parts.contains(part))
            continue;
        for (Section section : sectionsOf(part, facts)) {
            addAuthor(section, input.authorTexts, input.branding.firm);
            document.sections << section;
        }
    }
    return document;
}

} // namespace heartwood::report

#include "report/composer.h"

#include "report/bidi.h"
#include "report/cells.h"
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
    Part{"room", roomSection, false},
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

/// What the rules wrote goes, in columns too, and headings that are left with nothing below them.
void dropParagraphs(QList<Block> &blocks)
{
    for (Block &block : blocks)
        if (auto *columns = std::get_if<std::shared_ptr<ColumnsBlock>>(&block)) {
            *columns = std::make_shared<ColumnsBlock>(**columns);
            dropParagraphs((*columns)->left);
            dropParagraphs((*columns)->right);
        }
    blocks.removeIf(isParagraph);
    for (qsizetype i = blocks.size() - 1; i >= 0; --i) {
        const auto *own = std::get_if<HeadingBlock>(&blocks[i]);
        const auto *next = i + 1 < blocks.size() ? std::get_if<HeadingBlock>(&blocks[i + 1]) : nullptr;
        if (own && (i + 1 == blocks.size() || (next && next->level <= own->level)))
            blocks.removeAt(i);
    }
}

/// Null where there are none for this section.
const AuthorText *authorTextFor(const Section &section, const QList<AuthorText> &texts)
{
    const auto own = std::ranges::find(texts, section.key, &AuthorText::section);
    return own == texts.end() ? nullptr : &*own;
}

constexpr qsizetype worthAList = 4; ///< sections: fewer are found without a list of contents

} // namespace

void addAuthor(Section &section, const QList<AuthorText> &texts, const QString &firm)
{
    const AuthorText *own = authorTextFor(section, texts);
    if (!own)
        return;
    if (!own->headline.trimmed().isEmpty())
        section.title = own->headline.trimmed();
    if (own->replaces)
        dropParagraphs(section.blocks);
    if (own->text.trimmed().isEmpty()) {
        if (!own->headline.trimmed().isEmpty())
            section.blocks.prepend(paragraph(firm.isEmpty() ? Composer::tr("Headline by the author.")
                                                            : Composer::tr("Headline by %1.").arg(isolated(firm)),
                                             TextStyle::Small));
        return;
    }
    const QString title = firm.isEmpty() ? Composer::tr("In the author\u2019s words")
                                         : Composer::tr("In the words of %1").arg(isolated(firm));
    section.blocks.prepend(CalloutBlock{.title = title, .text = own->text.trimmed(), .dimension = section.dimension});
}

ReportDocument emptyDocument(const Facts &facts, const ReportInput &input)
{
    const AssessmentHead &head = facts.assessment.head;
    const QString subject = head.organization.isEmpty() ? head.title : head.organization;
    ReportDocument document;
    document.subject = Composer::tr("Customer-obsession maturity");
    document.title = Composer::tr("%1 \u00B7 %2", "the organization and the subject").arg(subject, document.subject);
    document.author = input.branding.firm;
    document.language = facts.questionnaire.language;
    document.date = head.date;
    document.accent = QColor(input.branding.accent);
    document.footer = input.branding.footer.isEmpty() ? document.title : input.branding.footer;
    document.cover = coverOf(facts, input);
    return document;
}

ReportDocument composeReport(const ReportInput &input)
{
    const Facts facts(input);
    ReportDocument document = emptyDocument(facts, input);
    document.pagesAtMost = input.brief ? boardPages : 0;
    for (const QString &part : allParts()) {
        if (!input.parts.contains(part))
            continue;
        for (Section section : sectionsOf(part, facts)) {
            addAuthor(section, input.authorTexts, input.branding.firm);
            document.sections << section;
        }
    }
    document.contents = !input.brief && document.sections.size() >= worthAList;
    return document;
}

} // namespace heartwood::report

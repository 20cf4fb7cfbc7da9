#include "report/slides.h"

#include "report/composer.h"
#include "report/sections.h"
#include "report/words.h"

#include <array>

namespace heartwood::report {
namespace {

using Composing = std::optional<Section> (*)(const Facts &);

/// In a talk's order; a report's part has one or more.
struct Slide
{
    const char *part;
    Composing compose; ///< null: one for each dimension
    bool needsScores = true;
};
constexpr std::array slides{
    Slide{"ninety", ninetySlide}, Slide{"summary", standingSlide, false},  Slide{"aspects", aspectsSlide},
    Slide{"dimensions", nullptr}, Slide{"agreement", agreementSlide},      Slide{"holds", holdsSlide},
    Slide{"change", changeSlide}, Slide{"measures", measuresSlide, false}, Slide{"roadmap", prioritiesSlide},
    Slide{"roadmap", planSlide},  Slide{"roadmap", actionsSlide, false},
};
constexpr int slidesAtMost = 14; ///< with the cover

QList<Section> slidesOf(const Slide &slide, const Facts &facts)
{
    QList<Section> sections;
    if (slide.needsScores && facts.practices.isEmpty())
        return sections;
    if (!slide.compose) {
        for (int i = 0; i < facts.scorecard.dimensions.size(); ++i)
            sections << dimensionSlide(facts, i);
    } else if (std::optional<Section> section = slide.compose(facts)) {
        sections << *std::move(section);
    }
    return sections;
}

} // namespace

ReportDocument composeSlides(const ReportInput &input)
{
    const Facts facts(input);
    ReportDocument document = emptyDocument(facts, input);
    document.slides = true;
    document.cover.ringsCaption.clear();
    document.footer += QStringLiteral(" \u00B7 ") + words::people(facts.people);
    for (const Slide &slide : slides) {
        if (!input.parts.contains(QLatin1String(slide.part)))
            continue;
        for (Section section : slidesOf(slide, facts)) {
            addAuthor(section, input.authorTexts, input.branding.firm);
            document.sections << section;
        }
    }
    if (document.sections.size() >= slidesAtMost) // who does what is then the plan
        document.sections.removeIf([](const Section &section) { return section.key == u"plan"; });
    return document;
}

} // namespace heartwood::report

#include "ui/reportnotices.h"

#include "report/figures.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReportNotices)
};

QString hiddenGroups(const scoring::Scorecard &card)
{
    QStringList names;
    for (const scoring::GroupResult &group : card.groups)
        if (std::ranges::none_of(group.practices, &scoring::GroupPractice::shown))
            names << group.name;
    return names.isEmpty() ? QString()
                           : Words::tr("Withheld, for fewer than five people or to protect such a group: %1.")
                                 .arg(report::listed(names));
}

QString ownerless(const QList<Action> &actions)
{
    const auto count = std::ranges::count_if(
        actions, [](const Action &action) { return action.owner.isEmpty() && isToDo(action.state); });
    return count == 0 ? QString() : Words::tr("%n action(s) without an owner.", nullptr, int(count));
}

bool hasSection(const report::ReportDocument &document, const QString &part, const Questionnaire &questionnaire)
{
    return std::ranges::any_of(document.sections, [&](const report::Section &section) {
        if (part != u"dimensions")
            return section.key == part;
        return std::ranges::any_of(questionnaire.dimensions,
                                   [&](const Dimension &dimension) { return dimension.key == section.key; });
    });
}

QString emptySections(const Pages &pages)
{
    QStringList titles;
    for (const QString &part : report::allParts())
        if (pages.choice.parts.contains(part) &&
            !hasSection(pages.layout->document(), part, pages.round->questionnaire))
            titles << report::partTitle(part);
    return titles.isEmpty() ? QString()
                            : Words::tr("Nothing to say yet in: %1.").arg(titles.join(QStringLiteral(", ")));
}

} // namespace

QStringList reportNotices(const Pages &pages)
{
    QStringList notices{hiddenGroups(pages.round->scorecard), ownerless(pages.extras.actions), emptySections(pages)};
    notices.removeAll(QString());
    return notices;
}

} // namespace heartwood::ui

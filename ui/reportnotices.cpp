#include "ui/reportnotices.h"

#include "report/figures.h"
#include "scoring/statistics.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace heartwood::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReportNotices)
};

bool printsNotes(const Pages &pages)
{
    return !pages.choice.slides && (pages.choice.parts.contains(QStringLiteral("appendix")) ||
                                    pages.choice.parts.contains(QStringLiteral("dimensions")));
}

const scoring::PracticeResult *practiceOf(const Round &round, int item)
{
    return round.scorecard.practice(round.questionnaire.items[item].practice);
}

/// As the report's own rule, METHODS section 9: words too may tell who wrote them.
bool isQuoted(const Round &round, const Note &note)
{
    const scoring::PracticeResult *practice = practiceOf(round, note.item);
    const bool enough = round.scorecard.respondents >= scoring::minimumPeople && practice &&
                        practice->score.m >= scoring::minimumPeople;
    return round.scorecard.mode == Mode::Named || enough;
}

int countNotes(const Round &round, const std::function<bool(const Note &)> &counts)
{
    return int(std::ranges::count_if(round.assessment.notes, [&](const Note &note) {
        return round.assessment.respondents[note.respondent].finished && practiceOf(round, note.item) && counts(note);
    }));
}

QString unfinished(const Assessment &assessment)
{
    const auto count = std::ranges::count(assessment.respondents, false, &Respondent::finished);
    return count == 0 ? QString()
                      : Words::tr("Not counted, for they have not finished: %n person(s).", nullptr, int(count));
}

QString hiddenPractices(const Round &round)
{
    QStringList names;
    for (const scoring::PracticeResult &practice : round.scorecard.practices)
        if (practice.score.status == scoring::Status::Suppressed)
            names << round.questionnaire.practices[practice.practice].title;
    if (names.isEmpty())
        return {};
    return names.size() == round.scorecard.practices.size()
               ? Words::tr("All figures are withheld: fewer than five people answered, and anonymously.")
               : Words::tr("Withheld, for fewer than five people answered: %1.").arg(report::listed(names));
}

QString unscored(const Round &round)
{
    QStringList names;
    for (const scoring::PracticeResult &practice : round.scorecard.practices)
        if (practice.score.status == scoring::Status::Insufficient || practice.score.status == scoring::Status::NoData)
            names << round.questionnaire.practices[practice.practice].title;
    return names.isEmpty() ? QString()
                           : Words::tr("Not scored, for too little was answered: %1.").arg(report::listed(names));
}

QString hiddenSpreads(const scoring::Scorecard &card)
{
    int count = 0;
    for (const scoring::PracticeResult &practice : card.practices)
        count += int(std::ranges::count_if(practice.items,
                                           [](const scoring::ItemResult &item) { return item.n && !item.counts; }));
    return count == 0 ? QString()
                      : Words::tr("How answers spread is withheld for %n question(s), with fewer than ten answers.",
                                  nullptr, count);
}

QString hiddenGroups(const scoring::Scorecard &card)
{
    QStringList whole, partly;
    for (const scoring::GroupResult &group : card.groups) {
        const auto suppressed = [](const scoring::GroupPractice &practice) {
            return !practice.shown && practice.score.status == scoring::Status::Suppressed;
        };
        if (std::ranges::none_of(group.practices, &scoring::GroupPractice::shown))
            whole << group.name;
        else if (std::ranges::any_of(group.practices, suppressed))
            partly << group.name;
    }
    QStringList sentences;
    if (!whole.isEmpty())
        sentences << Words::tr("Withheld, for fewer than five people or to protect such a group: %1.")
                         .arg(report::listed(whole));
    if (!partly.isEmpty())
        sentences << Words::tr("Some practices are withheld for the same reason of: %1.").arg(report::listed(partly));
    return sentences.join(u' ');
}

QString hiddenNotes(const Round &round)
{
    const int count = countNotes(round, [&](const Note &note) { return !isQuoted(round, note); });
    return count == 0 ? QString()
                      : Words::tr("%n note(s) withheld, for fewer than five people answered there.", nullptr, count);
}

QString privateNotes(const Pages &pages)
{
    const Round &round = *pages.round;
    const int count = countNotes(round, [&](const Note &note) { return note.isPrivate && isQuoted(round, note); });
    if (count == 0 || !printsNotes(pages))
        return {};
    return pages.choice.clientCopy
               ? Words::tr("%n private note(s) left out.", nullptr, count)
               : Words::tr("%n private note(s) printed: the client’s copy leaves them out.", nullptr, count);
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
    const report::ReportDocument document = reportOf(pages);
    for (const QString &part : report::allParts())
        if (pages.choice.parts.contains(part) && !hasSection(document, part, pages.round->questionnaire))
            titles << report::partTitle(part);
    return titles.isEmpty() ? QString()
                            : Words::tr("Nothing to say yet in: %1.").arg(titles.join(QStringLiteral(", ")));
}

} // namespace

QStringList reportNotices(const Pages &pages)
{
    const Round &round = *pages.round;
    QStringList notices{
        unfinished(round.assessment),  hiddenPractices(round), unscored(round),     hiddenSpreads(round.scorecard),
        hiddenGroups(round.scorecard), hiddenNotes(round),     privateNotes(pages), ownerless(pages.extras.actions),
        emptySections(pages)};
    notices.removeAll(QString());
    return notices;
}

} // namespace heartwood::ui

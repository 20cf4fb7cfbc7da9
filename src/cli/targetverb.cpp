#include "cli/verbs.h"
#include "cli/workspaceaccess.h"

#include <QCoreApplication>

namespace heartwood::cli {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Target)
};

struct Wish
{
    int practice = 0;
    double target = 0;
    std::optional<int> importance; ///< none: as it is
};

/// PRACTICE=T[:IMPORTANCE]
std::variant<Wish, Usage> readWish(const QString &text, const Questionnaire &questionnaire)
{
    const QString key = text.section(QLatin1Char('='), 0, 0);
    const QString figures = text.section(QLatin1Char('='), 1);
    Wish wish;
    wish.practice = questionnaire.practiceIndex(key);
    if (wish.practice < 0)
        return Usage{Words::tr("%1 is no practice of this questionnaire").arg(key)};
    bool ok = false;
    wish.target = figures.section(QLatin1Char(':'), 0, 0).toDouble(&ok);
    if (!ok || !(wish.target >= 1 && wish.target <= 5))
        return Usage{Words::tr("%1: a target is a number from 1 to 5").arg(text)};
    if (figures.contains(QLatin1Char(':'))) {
        wish.importance = wholeNumber(figures.section(QLatin1Char(':'), 1), 1, 5);
        if (!wish.importance)
            return Usage{Words::tr("%1: importance is a whole number from 1 to 5").arg(text)};
    }
    return wish;
}

std::variant<QList<Wish>, Usage> readWishes(const QStringList &texts, const Questionnaire &questionnaire)
{
    QList<Wish> wishes;
    for (const QString &text : texts) {
        const auto wish = readWish(text, questionnaire);
        if (const auto *wrong = std::get_if<Usage>(&wish))
            return *wrong;
        wishes.append(std::get<Wish>(wish));
    }
    return wishes;
}

} // namespace

Outcome setTargets(const Arguments &arguments)
{
    const auto workspace = WritableWorkspace::open(arguments, false);
    if (!workspace)
        return workspace.error();
    Result<Round> round = loadRound(***workspace, arguments.place(1), QStringLiteral("en"));
    if (!round)
        return round.error();
    const auto wishes = readWishes(arguments.places().mid(2), round->questionnaire);
    if (const auto *wrong = std::get_if<Usage>(&wishes))
        return *wrong;
    storage::AssessmentStore store(***workspace);
    for (const Wish &wish : std::get<QList<Wish>>(wishes)) {
        Aim &aim = round->assessment.aims[wish.practice];
        aim = {wish.target, wish.importance.value_or(aim.importance)};
        if (const Result<void> saved = store.saveAim(round->assessment.head.id, wish.practice, aim); !saved)
            return saved.error();
    }
    return QByteArray();
}

} // namespace heartwood::cli

#include "report/figures.h"
#include "report/words.h"
#include "report/xlsx/sheets.h"

#include <QCoreApplication>

namespace heartwood::report::xlsx {
namespace {

class Actions
{
    Q_DECLARE_TR_FUNCTIONS(ActionsSheet)
};

/// Keys that the questionnaire does not know stand as they are.
QString itemsText(const Questionnaire &questionnaire, const QStringList &keys)
{
    QStringList titles;
    for (const QString &key : keys) {
        const int item = questionnaire.itemIndex(key);
        titles << (item < 0 ? key : questionnaire.items[item].shortTitle);
    }
    return titles.join(QStringLiteral("; "));
}

SheetRow actionRow(const Questionnaire &questionnaire, const Action &action)
{
    const int practice = questionnaire.practiceIndex(action.practice);
    const SheetCell place =
        practice < 0 ? text(action.practice)
                     : text(questionnaire.practices[practice].title, questionnaire.practices[practice].dimension);
    return {{text(action.text), place, text(action.owner), day(action.due),
             text(sentenceCase(words::actionState(action.state))), text(itemsText(questionnaire, action.moves))}};
}

} // namespace

std::optional<Sheet> actionsSheet(const Facts &facts)
{
    if (facts.actions.isEmpty())
        return std::nullopt;
    Sheet sheet{.name = Actions::tr("Actions"),
                .columns = {{Actions::tr("Action"), 60},
                            {Actions::tr("Practice"), 28},
                            {Actions::tr("Owner"), 22},
                            {Actions::tr("Due"), 14},
                            {Actions::tr("State"), 12},
                            {Actions::tr("Questions that it should move"), 50}}};
    for (const Action &action : facts.actions)
        sheet.rows << actionRow(facts.questionnaire, action);
    return sheet;
}

} // namespace heartwood::report::xlsx

#include "ui/recoverywords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace heartwood::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(heartwood::ui::Recovery)
};

/// Tables that are one thing to a reader.
struct Kind
{
    QString name;
    QStringList tables;
    bool told = true; ///< false: of interest only where some of it is lost
};

QList<Kind> kinds()
{
    const auto tables = [](const char *names) { return QString::fromLatin1(names).split(u' '); };
    return {{Words::tr("Assessments"), tables("assessment")},
            {Words::tr("Respondents’ answers"), tables("sheet")},
            {Words::tr("Notes"), tables("note")},
            {Words::tr("Evidence"), tables("evidence")},
            {Words::tr("Targets"), tables("aim")},
            {Words::tr("Actions"), tables("action")},
            {Words::tr("Customer measures"), tables("measure")},
            {Words::tr("Forecasts"), tables("forecast")},
            {Words::tr("Your own words"), tables("author_text")},
            {Words::tr("What workshops said and decided"), tables("item_talk gap_dots drill drill_talk"), false},
            {Words::tr("A running workshop"), tables("workshop workshop_person"), false},
            {Words::tr("Groups"), tables("respondent_group"), false},
            {Words::tr("Questionnaires"), tables("questionnaire questionnaire_item questionnaire_variant"), false},
            {Words::tr("Firm, logos and colour"), tables("branding organization_logo"), false},
            {Words::tr("Settings of the workspace"), tables("setting"), false}};
}

QString lineOf(const Kind &kind, const QList<storage::Recovered::Table> &tables)
{
    qint64 rows = 0;
    bool whole = true;
    for (const storage::Recovered::Table &table : tables) {
        if (!kind.tables.contains(table.name))
            continue;
        rows += table.rows;
        whole = whole && table.whole;
    }
    if (!whole)
        return kind.told ? Words::tr("%1: %2; others are lost").arg(kind.name, QLocale().toString(rows))
                         : Words::tr("%1: some are lost").arg(kind.name);
    return kind.told && rows > 0 ? Words::tr("%1: %2").arg(kind.name, QLocale().toString(rows)) : QString();
}

} // namespace

QStringList recoveryWords(const storage::Recovered &recovered)
{
    QStringList lines;
    for (const Kind &kind : kinds())
        lines << lineOf(kind, recovered.tables);
    lines.removeAll(QString());
    if (!recovered.problems.isEmpty())
        lines << Words::tr("Some of it does not fit together (%1).").arg(recovered.problems.first());
    return lines;
}

} // namespace heartwood::ui

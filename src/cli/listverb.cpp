#include "cli/verbs.h"
#include "cli/workspaceaccess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace heartwood::cli {

namespace {

QString stateKey(State state)
{
    return state == State::Open ? u"open"_qs : u"finished"_qs;
}

QJsonObject jsonOf(const AssessmentHead &head)
{
    return {{u"id"_qs, head.id},
            {u"title"_qs, head.title},
            {u"organization"_qs, head.organization},
            {u"date"_qs, head.date.toString(Qt::ISODate)},
            {u"questionnaire"_qs, head.questionnaireName()},
            {u"respondents"_qs, head.respondents},
            {u"state"_qs, stateKey(head.state)}};
}

/// Fields between tabs, so that other programs can cut them.
QByteArray lineOf(const AssessmentHead &head)
{
    const QStringList fields{QString::number(head.id),
                             head.title.simplified(),
                             head.organization.simplified(),
                             head.date.toString(Qt::ISODate),
                             head.questionnaireName(),
                             QString::number(head.respondents),
                             stateKey(head.state)};
    return fields.join(QLatin1Char('\t')).toUtf8() + '\n';
}

} // namespace

Outcome listAssessments(const Arguments &arguments)
{
    const auto workspace = openForReading(arguments);
    if (!workspace)
        return workspace.error();
    const Result<QList<AssessmentHead>> heads = storage::AssessmentStore(**workspace).list();
    if (!heads)
        return heads.error();
    if (arguments.has(u"json"_qs)) {
        QJsonArray array;
        for (const AssessmentHead &head : *heads)
            array.append(jsonOf(head));
        return QJsonDocument(array).toJson();
    }
    QByteArray lines;
    for (const AssessmentHead &head : *heads)
        lines += lineOf(head);
    return lines;
}

} // namespace heartwood::cli

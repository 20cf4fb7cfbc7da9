#include "cli/verbs.h"
#include "cli/workspaceaccess.h"
#include "exchange/answercsv.h"
#include "storage/questionnairestore.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::cli {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// What the options say of the new assessment, checked before any file is touched.
struct Request
{
    QDate date = QDate::currentDate();
    std::optional<int> population;
    std::optional<Mode> mode; ///< none: by the number of respondents
    QString questionnaire;
    QString variant; ///< empty: as the file's header says
};

std::optional<Usage> readMode(const Arguments &arguments, Request &request)
{
    if (arguments.has(u"named"_qs) && arguments.has(u"anonymous"_qs))
        return Usage{Words::tr("--named and --anonymous exclude each other")};
    if (arguments.has(u"named"_qs))
        request.mode = Mode::Named;
    if (arguments.has(u"anonymous"_qs))
        request.mode = Mode::Anonymous;
    return std::nullopt;
}

std::variant<Request, Usage> readRequest(const Arguments &arguments)
{
    Request request;
    if (arguments.value(u"title"_qs).trimmed().isEmpty())
        return Usage{Words::tr("--title needs words")};
    if (arguments.has(u"date"_qs)) {
        const std::optional<QDate> date = isoDate(arguments.value(u"date"_qs));
        if (!date)
            return Usage{Words::tr("--date takes YYYY-MM-DD, not %1").arg(arguments.value(u"date"_qs))};
        request.date = *date;
    }
    if (arguments.has(u"population"_qs)) {
        request.population = wholeNumber(arguments.value(u"population"_qs), 1, 1'000'000'000);
        if (!request.population)
            return Usage{Words::tr("--population takes a whole number above 0")};
    }
    const QString questionnaire = arguments.value(u"questionnaire"_qs, builtInQuestionnaires().value(0));
    request.questionnaire = questionnaire.section(QLatin1Char('/'), 0, 0);
    request.variant = questionnaire.section(QLatin1Char('/'), 1);
    if (const std::optional<Usage> wrong = readMode(arguments, request))
        return *wrong;
    return request;
}

/// Gives the named groups a role. The name of one that the file doesn't have, if any.
std::optional<QString> assignRole(QList<Group> &groups, const QStringList &names, GroupRole role)
{
    for (const QString &name : names) {
        const auto group = std::ranges::find(groups, name, &Group::name);
        if (group == groups.end())
            return name;
        group->role = role;
    }
    return std::nullopt;
}

void fillHead(AssessmentHead &head, const Arguments &arguments, const Request &request,
              const QuestionnaireDocument &document, qsizetype respondents)
{
    head.title = arguments.value(u"title"_qs).simplified();
    head.organization = arguments.value(u"organization"_qs).simplified();
    head.date = request.date;
    head.questionnaireKey = document.key;
    head.questionnaireHash = document.hash;
    head.mode = request.mode.value_or(respondents == 1 ? Mode::Named : Mode::Anonymous);
    head.state = State::Finished;
    head.population = request.population;
}

Outcome store(const Arguments &arguments, const QuestionnaireDocument &document, const Assessment &assessment)
{
    const auto workspace = WritableWorkspace::open(arguments, true);
    if (!workspace)
        return workspace.error();
    const Result<QString> kept = storage::QuestionnaireStore(***workspace).keep(document);
    if (!kept)
        return kept.error();
    const Result<qint64> id = storage::AssessmentStore(***workspace).add(assessment);
    if (!id)
        return id.error();
    (*workspace)->keep();
    return QByteArray::number(*id) + '\n';
}

} // namespace

Outcome importAnswers(const Arguments &arguments)
{
    const auto request = readRequest(arguments);
    if (const auto *wrong = std::get_if<Usage>(&request))
        return *wrong;
    const auto &wanted = std::get<Request>(request);
    const auto document = builtInQuestionnaire(wanted.questionnaire);
    if (!document)
        return document.error();
    Result<Assessment> assessment =
        exchange::readAnswerCsv(arguments.place(1), questionnaireIn(*document, u"en"_qs),
                                {.variant = wanted.variant, .ignoreColumns = arguments.has(u"ignore-columns"_qs)});
    if (!assessment)
        return assessment.error();
    auto unknown = assignRole(assessment->groups, arguments.values(u"leaders"_qs), GroupRole::Leaders);
    if (!unknown)
        unknown = assignRole(assessment->groups, arguments.values(u"frontline"_qs), GroupRole::Frontline);
    if (unknown)
        return Usage{Words::tr("no respondent belongs to a group named %1").arg(*unknown)};
    fillHead(assessment->head, arguments, wanted, *document, assessment->respondents.size());
    return store(arguments, *document, *assessment);
}

} // namespace heartwood::cli

#include "model/drill.h"

#include "model/questionnairereader.h"

#include <QFile>
#include <QJsonDocument>
#include <QSet>

namespace heartwood {

namespace {

constexpr int formatVersion = 1;
constexpr qsizetype maxQuestions = 12, maxParagraphs = 6, longestParagraph = 400;
const QLatin1String builtIn(":/heartwood/drills/public-failure.");

DrillQuestion readQuestion(const JsonNode &node)
{
    node.expectKeys({u"key"_qs, u"question"_qs, u"help"_qs, u"choices"_qs});
    DrillQuestion question{.key = node[u"key"_qs].key(),
                           .question = node[u"question"_qs].text(longest::question),
                           .help = node[u"help"_qs].text(longest::help),
                           .choices = {}};
    const JsonNode choices = node[u"choices"_qs];
    const qsizetype count = choices.size(levelCount, levelCount);
    for (qsizetype i = 0; i < count; ++i)
        question.choices[size_t(i)] = choices[i].text(longest::anchor);
    return question;
}

QStringList readScenario(const JsonNode &node)
{
    QStringList paragraphs;
    const qsizetype count = node.size(1, maxParagraphs);
    for (qsizetype i = 0; i < count; ++i)
        paragraphs.append(node[i].text(longestParagraph));
    return paragraphs;
}

QList<DrillQuestion> readQuestions(const JsonNode &node)
{
    QList<DrillQuestion> questions;
    QSet<QString> seen;
    const qsizetype count = node.size(1, maxQuestions);
    for (qsizetype i = 0; i < count; ++i) {
        questions.append(readQuestion(node[i]));
        const QString &key = questions.last().key;
        if (!key.isEmpty() && seen.contains(key))
            node[i][u"key"_qs].fault(FaultCode::DuplicateKey, key);
        seen.insert(key);
    }
    return questions;
}

Error badDrill(QList<Fault> faults)
{
    return {.code = ErrorCode::BadQuestionnaire, .file = {}, .detail = {}, .faults = std::move(faults)};
}

QJsonObject objectOf(const DrillQuestion &question)
{
    return {{u"key"_qs, question.key},
            {u"question"_qs, question.question},
            {u"help"_qs, question.help},
            {u"choices"_qs, QJsonArray::fromStringList({question.choices.begin(), question.choices.end()})}};
}

} // namespace

Result<Drill> readDrill(const QByteArray &json)
{
    if (json.size() > maxDrillBytes)
        return Error{.code = ErrorCode::TooLarge, .file = {}, .detail = QString::number(maxDrillBytes), .faults = {}};
    QList<Fault> faults;
    const QJsonObject root = parseJsonObject(json, u"$"_qs, faults);
    if (!faults.isEmpty())
        return badDrill(std::move(faults));
    const JsonNode node(root, u"$"_qs, faults);
    node.expectKeys({u"format"_qs, u"key"_qs, u"version"_qs, u"language"_qs, u"title"_qs, u"scenario"_qs,
                     u"questions"_qs, u"closing"_qs});
    node[u"format"_qs].integer(formatVersion, formatVersion);
    Drill drill{.key = node[u"key"_qs].key(),
                .version = node[u"version"_qs].key(),
                .language = node[u"language"_qs].text(20),
                .title = node[u"title"_qs].text(longest::title),
                .scenario = readScenario(node[u"scenario"_qs]),
                .questions = readQuestions(node[u"questions"_qs]),
                .closing = node[u"closing"_qs].text(longest::meaning)};
    if (!faults.isEmpty())
        return badDrill(std::move(faults));
    return drill;
}

QByteArray drillDocument(const Drill &drill)
{
    QJsonArray questions;
    for (const DrillQuestion &question : drill.questions)
        questions.append(objectOf(question));
    const QJsonObject root{{u"format"_qs, formatVersion},  {u"key"_qs, drill.key},
                           {u"version"_qs, drill.version}, {u"language"_qs, drill.language},
                           {u"title"_qs, drill.title},     {u"scenario"_qs, QJsonArray::fromStringList(drill.scenario)},
                           {u"questions"_qs, questions},   {u"closing"_qs, drill.closing}};
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

Result<Drill> builtInDrill(const QString &language)
{
    const QString base = language.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0);
    for (const QString &candidate : {language, base, u"en"_qs}) {
        QFile file(builtIn + candidate + u".json"_qs);
        if (file.open(QIODevice::ReadOnly))
            return readDrill(file.readAll());
    }
    return Error{.code = ErrorCode::FileNotFound, .file = builtIn + u"en.json"_qs, .detail = {}, .faults = {}};
}

} // namespace heartwood

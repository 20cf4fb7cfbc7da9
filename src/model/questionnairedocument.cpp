#include "model/questionnairedocument.h"

#include "model/questionnairereader.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <future>

namespace heartwood {

namespace {

constexpr int formatVersion = 1;
const QLatin1String resourceFolder(":/heartwood/questionnaires/");

/// Only for editors; not part of the content.
const QString schemaKey = QStringLiteral("$schema");

/// English first, for it is what a missing language falls back to.
QStringList sortedLanguages(QStringList languages)
{
    std::ranges::sort(languages);
    if (languages.removeOne(u"en"_qs))
        languages.prepend(u"en"_qs);
    return languages;
}

QMap<QString, Questionnaire> readCatalogues(const JsonNode &catalogues, const Questionnaire &structure)
{
    QMap<QString, Questionnaire> read;
    static const QRegularExpression tag(QStringLiteral("\\A[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\\z"));
    catalogues.expectKeys(catalogues.keys());
    if (catalogues.keys().size() > maxLanguages) {
        catalogues.fault(FaultCode::TooLong, QString::number(catalogues.keys().size()));
        return read;
    }
    for (const QString &language : catalogues.keys()) {
        Questionnaire questionnaire = structure;
        const JsonNode catalogue = catalogues[language];
        if (!tag.match(language).hasMatch())
            catalogue.fault(FaultCode::OutOfRange, language);
        readCatalogue(catalogue, language, questionnaire);
        read.insert(language, questionnaire);
    }
    if (catalogues.value().isObject() && catalogues.keys().isEmpty())
        catalogues.fault(FaultCode::Empty);
    return read;
}

Error badQuestionnaire(QList<Fault> faults)
{
    return {.code = ErrorCode::BadQuestionnaire, .file = {}, .detail = {}, .faults = std::move(faults)};
}

/// Faults so far are those of parsing; where there are none the content is checked.
Result<QuestionnaireDocument> checked(const QJsonObject &root, QList<Fault> faults)
{
    if (!faults.isEmpty())
        return badQuestionnaire(std::move(faults));
    const JsonNode node(root, u"$"_qs, faults);
    node.expectKeys({u"format"_qs, u"structure"_qs, u"catalogues"_qs});
    node[u"format"_qs].integer(formatVersion, formatVersion);
    const Questionnaire structure = readStructure(node[u"structure"_qs]);
    QuestionnaireDocument document;
    if (!structure.items.isEmpty()) // else every word would be told as unknown
        document.read = readCatalogues(node[u"catalogues"_qs], structure);
    if (!faults.isEmpty())
        return badQuestionnaire(std::move(faults));
    document.key = structure.key;
    document.version = structure.version;
    document.languages = sortedLanguages(node[u"catalogues"_qs].keys());
    return document;
}

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QuestionnaireDocument spelt(QuestionnaireDocument document, const QByteArray &bytes, const QString &hash)
{
    document.bytes = bytes;
    document.hash = hash;
    return document;
}

Result<QuestionnaireDocument> canonical(QJsonObject root, QList<Fault> faults)
{
    root.remove(schemaKey);
    Result<QuestionnaireDocument> document = checked(root, std::move(faults));
    if (!document)
        return document;
    const QByteArray bytes = QJsonDocument(root).toJson(QJsonDocument::Compact);
    return spelt(*std::move(document), bytes, hashOf(bytes));
}

Error tooLarge(const QString &path = {})
{
    return {.code = ErrorCode::TooLarge, .file = path, .detail = QString::number(maxQuestionnaireBytes), .faults = {}};
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{.code = ErrorCode::FileNotFound, .file = path, .detail = {}, .faults = {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{.code = ErrorCode::CannotOpen, .file = path, .detail = file.errorString(), .faults = {}};
    QByteArray content = file.read(maxQuestionnaireBytes + 1);
    if (content.size() > maxQuestionnaireBytes)
        return tooLarge(path);
    return content;
}

/// KEY.en.json, KEY.de.json ... beside KEY.json, by language.
Result<QMap<QString, QByteArray>> readCataloguesBeside(const QString &path)
{
    const QFileInfo structure(path);
    const QString stem = structure.completeBaseName() + QLatin1Char('.');
    QMap<QString, QByteArray> catalogues;
    qsizetype size = 0;
    const QStringList names = structure.dir().entryList({stem + QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        Result<QByteArray> content = readFile(structure.dir().filePath(name));
        if (!content)
            return content.error();
        size += content->size();
        if (size > maxQuestionnaireBytes) // before the next is read: there may be any number
            return tooLarge(path);
        catalogues.insert(name.mid(stem.size(), name.size() - stem.size() - 5), *content);
    }
    return catalogues;
}

Result<QuestionnaireDocument> loadAny(const QString &path)
{
    const Result<QByteArray> content = readFile(path);
    if (!content)
        return content.error();
    if (QJsonDocument::fromJson(*content).object().contains(u"structure"_qs))
        return readQuestionnaireDocument(*content);
    const Result<QMap<QString, QByteArray>> catalogues = readCataloguesBeside(path);
    if (!catalogues)
        return catalogues.error();
    return joinQuestionnaireDocument(*content, *catalogues);
}

QString bestLanguage(const QStringList &available, const QString &wanted)
{
    if (available.contains(wanted))
        return wanted;
    const QString base = wanted.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0);
    return available.contains(base) ? base : available.first();
}

} // namespace

Result<QuestionnaireDocument> readQuestionnaireDocument(const QByteArray &json)
{
    if (json.size() > maxQuestionnaireBytes)
        return tooLarge();
    QList<Fault> faults;
    const QJsonObject root = parseJsonObject(json, u"$"_qs, faults);
    return canonical(root, std::move(faults));
}

Result<QuestionnaireDocument> readKeptQuestionnaireDocument(const QByteArray &bytes)
{
    if (bytes.size() > maxQuestionnaireBytes)
        return tooLarge();
    // A third of the time, and every start waits for it: on another core where there is one.
    std::future<QString> hash = std::async(hashOf, bytes);
    QList<Fault> faults;
    const QJsonObject root = parseJsonObject(bytes, u"$"_qs, faults);
    Result<QuestionnaireDocument> document = checked(root, std::move(faults));
    return document ? spelt(*std::move(document), bytes, hash.get()) : document;
}

Result<QuestionnaireDocument> joinQuestionnaireDocument(const QByteArray &structure,
                                                        const QMap<QString, QByteArray> &catalogues)
{
    qsizetype size = structure.size();
    for (const QByteArray &json : catalogues)
        size += json.size();
    if (size > maxQuestionnaireBytes)
        return tooLarge();
    QList<Fault> faults;
    QJsonObject root;
    QJsonObject keys = parseJsonObject(structure, u"$.structure"_qs, faults);
    if (keys.contains(u"format"_qs))
        root.insert(u"format"_qs, keys.take(u"format"_qs));
    keys.remove(schemaKey);
    QJsonObject words;
    for (auto [language, json] : catalogues.asKeyValueRange()) {
        QJsonObject catalogue = parseJsonObject(json, QStringLiteral("$.catalogues.") + language, faults);
        catalogue.remove(schemaKey);
        words.insert(language, catalogue);
    }
    root.insert(u"structure"_qs, keys);
    root.insert(u"catalogues"_qs, words);
    return canonical(root, std::move(faults));
}

Result<QuestionnaireDocument> loadQuestionnaireFile(const QString &path)
{
    Result<QuestionnaireDocument> document = loadAny(path);
    if (document)
        return document;
    Error error = document.error();
    if (error.file.isEmpty())
        error.file = path;
    return error;
}

Questionnaire questionnaireIn(const QuestionnaireDocument &document, const QString &language)
{
    Questionnaire questionnaire = document.read.value(bestLanguage(document.languages, language));
    questionnaire.hash = document.hash;
    return questionnaire;
}

QStringList builtInQuestionnaires()
{
    QStringList keys;
    for (const QString &name : QDir(resourceFolder).entryList({u"*.json"_qs}, QDir::Files, QDir::Name)) {
        if (name.count(QLatin1Char('.')) == 1)
            keys.append(name.chopped(5));
    }
    return keys;
}

Result<QuestionnaireDocument> builtInQuestionnaire(const QString &key)
{
    if (!builtInQuestionnaires().contains(key))
        return Error{.code = ErrorCode::NoSuchQuestionnaire, .file = {}, .detail = key, .faults = {}};
    return loadQuestionnaireFile(resourceFolder + key + QStringLiteral(".json"));
}

} // namespace heartwood

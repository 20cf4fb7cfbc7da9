#include "fixture.h"

#include "storage/connection.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sqlite3.h>

namespace heartwood::storage::test {

namespace {

const QStringList itemKeys{u"a.one.x"_qs, u"a.one.y"_qs, u"a.two.x"_qs, u"b.one.x"_qs, u"b.one.y"_qs};

QByteArray jsonOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject practice(const QString &key, const QStringList &items)
{
    QJsonArray list;
    for (const QString &item : items)
        list.append(QJsonObject{{u"key"_qs, item}, {u"aspect"_qs, QJsonValue()}});
    return {{u"key"_qs, key}, {u"items"_qs, list}, {u"advice"_qs, QJsonArray()}};
}

QByteArray structure(const QString &version)
{
    const QJsonArray a{practice(u"a.one"_qs, itemKeys.mid(0, 2)), practice(u"a.two"_qs, itemKeys.mid(2, 1))};
    const QJsonArray b{practice(u"b.one"_qs, itemKeys.mid(3, 2))};
    const QJsonArray dimensions{QJsonObject{{u"key"_qs, u"a"_qs}, {u"practices"_qs, a}},
                                QJsonObject{{u"key"_qs, u"b"_qs}, {u"practices"_qs, b}}};
    const QJsonObject variants{{u"full"_qs, QJsonArray::fromStringList(itemKeys)},
                               {u"pulse"_qs, QJsonArray{itemKeys[0], itemKeys[2], itemKeys[4]}}};
    return jsonOf({{u"format"_qs, 1},
                   {u"key"_qs, u"tiny"_qs},
                   {u"version"_qs, version},
                   {u"dimensions"_qs, dimensions},
                   {u"variants"_qs, variants}});
}

/// An object whose every value is its key's text.
QJsonObject words(const QStringList &keys)
{
    QJsonObject object;
    for (const QString &key : keys)
        object.insert(key, QString(key + u" text"_qs));
    return object;
}

QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

QJsonObject each(const QStringList &keys, const QJsonObject &value)
{
    QJsonObject object;
    for (const QString &key : keys)
        object.insert(key, value);
    return object;
}

QByteArray catalogue()
{
    const QJsonObject level = words({u"title"_qs, u"meaning"_qs});
    const QJsonObject aspect =
        words({u"title"_qs, u"from"_qs, u"to"_qs, u"meaning"_qs, u"low"_qs, u"middle"_qs, u"high"_qs});
    const QJsonObject portraits = words({u"2"_qs, u"3"_qs, u"4"_qs, u"5"_qs});
    const QJsonArray anchors{u"1"_qs, u"2"_qs, u"3"_qs, u"4"_qs, u"5"_qs};
    QStringList aspectKeys;
    for (const Aspect one : allAspects)
        aspectKeys.append(aspectKey(one));
    return jsonOf(
        {{u"language"_qs, u"en"_qs},
         {u"title"_qs, u"Tiny"_qs},
         {u"summary"_qs, u"A questionnaire for tests"_qs},
         {u"levels"_qs, QJsonArray{level, level, level, level, level}},
         {u"aspects"_qs, each(aspectKeys, aspect)},
         {u"why"_qs, QJsonArray()},
         {u"dimensions"_qs, each({u"a"_qs, u"b"_qs}, words({u"title"_qs, u"promise"_qs}))},
         {u"practices"_qs, each({u"a.one"_qs, u"a.two"_qs, u"b.one"_qs},
                                with(words({u"title"_qs, u"short"_qs, u"promise"_qs}), u"portraits"_qs, portraits))},
         {u"items"_qs, each(itemKeys, with(words({u"short"_qs, u"question"_qs, u"help"_qs}), u"anchors"_qs, anchors))},
         {u"advice"_qs, QJsonObject()}});
}

} // namespace

QuestionnaireDocument tinyQuestionnaire(const QString &version)
{
    auto document = joinQuestionnaireDocument(structure(version), {{u"en"_qs, catalogue()}});
    if (!document) {
        for (const Fault &fault : document.error().faults)
            qWarning("%s: %s (%d)", qPrintable(fault.place), qPrintable(fault.value), int(fault.code));
    }
    return valueOf(std::move(document));
}

Assessment namedRound(const QString &questionnaireHash)
{
    Assessment round;
    round.head.title = u"Leaders 2026"_qs;
    round.head.organization = u"Larkfield"_qs;
    round.head.date = QDate(2026, 3, 1);
    round.head.questionnaireHash = questionnaireHash;
    round.head.variant = u"full"_qs;
    round.head.state = State::Finished;
    round.head.population = 40;
    round.groups = {{u"Executives"_qs, GroupRole::Leaders}, {u"Shops"_qs, GroupRole::Frontline}};
    round.respondents = {{.name = u"Ada"_qs, .group = 0, .finished = true},
                         {.name = u"Bo"_qs, .group = 1, .finished = true}};
    round.itemCount = 5;
    round.answers = "123ND"
                    "54-21";
    round.notes = {{0, 3, u"Not us"_qs, u"No shops"_qs}, {1, 0, u"Größe — 好"_qs, {}}};
    round.evidence = {{0, 0, EvidenceKind::Artefact, QDate(2026, 1, 31)}, {1, 1, EvidenceKind::Outcome, {}}};
    round.aims = {{4.0, 3}, {4.5, 5}, {3.0, 1}};
    return round;
}

std::unique_ptr<Workspace> Folder::open(Access access) const
{
    return valueOf(Workspace::open(path(), {.access = access, .create = access == Access::ReadWrite}));
}

std::optional<Error> Folder::errorOfOpening(const OpenOptions &options) const
{
    const auto workspace = Workspace::open(path(), options);
    return workspace ? std::nullopt : std::optional(workspace.error());
}

QByteArray Folder::bytes() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void Folder::write(const QByteArray &bytes) const
{
    QFile file(path());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path()));
}

QStringList Folder::files() const
{
    return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

void execute(const QString &path, const QByteArray &sql)
{
    sqlite3 *database = nullptr;
    char *message = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &database) != SQLITE_OK ||
        sqlite3_exec(database, sql.constData(), nullptr, nullptr, &message) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), message ? message : "cannot open");
    sqlite3_close(database);
}

qint64 number(Workspace &workspace, const char *sql)
{
    Statement statement(workspace.connection(), sql);
    return statement.next() ? statement.integer(0) : -1;
}

} // namespace heartwood::storage::test

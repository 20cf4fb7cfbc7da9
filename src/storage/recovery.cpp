#include "storage/recovery.h"

#include "storage/connection.h"
#include "storage/contentcheck.h"
#include "storage/migrations.h"
#include "storage/questionnairestore.h"
#include "storage/salvage.h"
#include "storage/workspacefile.h"

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QtEndian>

#include <filesystem>

namespace heartwood::storage {

namespace {

// In the file's header; a page count beyond what memory holds is damage, not a size.
constexpr qsizetype headBytes = 100;
constexpr qsizetype pageSizeAt = 16;
constexpr qsizetype pageCountAt = 28;
constexpr qint64 mostBytes = qint64(1) << 32;

[[noreturn]] void fail(ErrorCode code, const QString &file, const QString &detail)
{
    throw Failure{{.code = code, .file = file, .detail = detail, .faults = {}}};
}

int requireKnownSchema(const QString &path)
{
    const FileFacts facts = inspect(path);
    if (facts.sealed)
        fail(ErrorCode::Damaged, path, QStringLiteral("what is protected is whole, or nothing of it can be read"));
    if (facts.blank)
        fail(ErrorCode::NotAWorkspace, path, {});
    if (facts.schema < 1 || facts.schema > currentSchema())
        fail(ErrorCode::NewerVersion, path, QString::number(facts.schema));
    return facts.schema;
}

void copyFile(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::copy_file(QFileInfo(from).filesystemFilePath(), QFileInfo(to).filesystemFilePath(), error);
    if (error) {
        // Of a full disk the error itself says no more than that it is one of input or output.
        const qint64 room = QStorageInfo(QFileInfo(to).path()).bytesAvailable();
        const bool full = room >= 0 && room < QFileInfo(from).size();
        fail(full ? ErrorCode::DiskFull : ErrorCode::CannotWrite, {}, QString::fromStdString(error.message()));
    }
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
}

/// The copy is what a half-written change is rolled back in.
void copyWithJournal(const QString &from, const QString &to)
{
    const QString journal = QStringLiteral("-journal");
    copyFile(from, to);
    if (QFileInfo::exists(from + journal))
        copyFile(from + journal, to + journal);
}

/// SQLite reads nothing of a file that is shorter than its header says; of one with empty pages it reads the others.
void fillUp(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        fail(ErrorCode::CannotWrite, {}, file.errorString());
    const QByteArray head = file.peek(headBytes);
    const qint64 size = qint64(qFromBigEndian<quint16>(head.constData() + pageSizeAt)) *
                        qFromBigEndian<quint32>(head.constData() + pageCountAt);
    if (file.size() < size && size <= mostBytes)
        file.resize(size);
}

/// What is known needs not have been read.
void putKnown(Connection &connection, const QList<QuestionnaireDocument> &known, QList<Recovered::Table> &tables)
{
    bool put = false;
    for (const QuestionnaireDocument &document : known)
        put = keepOverLost(connection, document) || put;
    for (Recovered::Table &table : tables)
        table.whole = table.whole || (put && table.name.startsWith(QLatin1String("questionnaire")));
}

/// The damaged file's rows in the tables of its own schema, brought up to today's.
Recovered fill(Connection &from, Connection &to, int schema, const QList<QuestionnaireDocument> &known,
               std::deque<QByteArray> &texts)
{
    migrate(to, migrations().first(schema));
    to.script("PRAGMA foreign_keys = OFF");
    Recovered recovered;
    {
        Transaction transaction(to, Transaction::Kind::Write);
        recovered.tables = copyWhatIsLeft(from, to, texts);
        putKnown(to, known, recovered.tables);
        const QStringList dropped = dropWhatIsOrphaned(to);
        for (Recovered::Table &table : recovered.tables)
            table.whole = table.whole && !dropped.contains(table.name);
        countRows(to, recovered.tables, texts);
        transaction.commit();
    }
    migrate(to, migrations());
    recovered.problems = problemsOf(to);
    return recovered;
}

Recovered recoverInto(const QString &damaged, const QString &into, const QList<QuestionnaireDocument> &known)
{
    if (QFileInfo::exists(into))
        fail(ErrorCode::CannotWrite, into, QStringLiteral("it exists already"));
    const int schema = requireKnownSchema(damaged);
    const QString source = temporaryNameBeside(into), target = temporaryNameBeside(into);
    const auto guard = qScopeGuard([&] {
        for (const QString &file : {source, source + QStringLiteral("-journal"), target})
            QFile::remove(file);
    });
    try {
        copyWithJournal(damaged, source);
        fillUp(source);
        createPrivateFile(target);
        Recovered recovered;
        {
            std::deque<QByteArray> texts;
            Connection from(source, Access::ReadWrite), to(target, Access::ReadWrite);
            recovered = fill(from, to, schema, known, texts);
        }
        moveOver(target, into);
        return recovered;
    } catch (Failure &failure) { // the names of what is on the way tell nobody anything
        failure.error.file = failure.error.file == source ? damaged : into;
        throw;
    }
}

} // namespace

Result<Recovered> recover(const QString &damaged, const QString &into, const QList<QuestionnaireDocument> &known)
{
    try {
        return recoverInto(realPath(damaged), into, known);
    } catch (const Failure &failure) {
        return failure.error;
    }
}

Result<Recovered> recoverable(const QString &damaged, const QList<QuestionnaireDocument> &known)
{
    const QTemporaryDir folder;
    return recover(damaged, folder.filePath(QStringLiteral("recovered")), known);
}

} // namespace heartwood::storage

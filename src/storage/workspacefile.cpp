#include "storage/workspacefile.h"

#include "storage/connection.h"
#include "storage/seal.h"
#include "storage/workspace.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <QtEndian>

#include <filesystem>

namespace heartwood::storage {

namespace {

constexpr QByteArrayView magic("SQLite format 3\0", 16);
constexpr qsizetype userVersionAt = 60;
constexpr qsizetype applicationIdAt = 68;
constexpr qsizetype headerBytes = 100;
// The first page's b-tree header follows: its kind, and how many tables there are.
constexpr qsizetype cellCountAt = headerBytes + 3;
constexpr qsizetype inspectedBytes = headerBytes + 8;

[[noreturn]] void fail(ErrorCode code, const QString &path, const QString &detail = {})
{
    throw Failure{{.code = code, .file = path, .detail = detail, .faults = {}}};
}

QByteArray headOf(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        fail(ErrorCode::FileNotFound, path);
    QFile file(path);
    if (info.isDir() || !file.open(QIODevice::ReadOnly))
        fail(ErrorCode::CannotOpen, path, file.errorString());
    return file.read(inspectedBytes);
}

/// The power went while the file was being made: its later pages came before its first, and SQLite takes them back.
bool wasNeverFinished(const QString &path, const QByteArray &head)
{
    return QFileInfo(path + QStringLiteral("-journal")).size() > 0 && head.count('\0') == head.size();
}

} // namespace

FileFacts inspect(const QString &path)
{
    const QByteArray head = headOf(path);
    if (head.isEmpty() || wasNeverFinished(path, head))
        return {.blank = true};
    if (Seal::isSealed(head))
        return {.sealed = true};
    if (!head.startsWith(magic))
        fail(ErrorCode::NotAWorkspace, path);
    if (head.size() < inspectedBytes)
        fail(ErrorCode::Damaged, path, QStringLiteral("%1 bytes").arg(head.size()));
    const auto id = qFromBigEndian<quint32>(head.constData() + applicationIdAt);
    const auto schema = qFromBigEndian<qint32>(head.constData() + userVersionAt);
    if (id == applicationId)
        return {.schema = schema};
    if (id != 0 || schema != 0 || qFromBigEndian<quint16>(head.constData() + cellCountAt) != 0)
        fail(ErrorCode::OtherProgram, path);
    return {.blank = true};
}

QString realPath(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QFileInfo(path).absoluteFilePath() : canonical;
}

void requireWritable(const QString &path)
{
    const QFileInfo file(path);
    const auto anybodyMayWrite = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    const bool bits = file.permissions() & anybodyMayWrite;
    // The journal goes into the folder.
    if (!bits || !file.isWritable() || !QFileInfo(file.path()).isWritable())
        fail(ErrorCode::ReadOnly, path);
}

void createPrivateFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        fail(ErrorCode::CannotWrite, path, file.errorString());
}

void moveOver(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(QFileInfo(from).filesystemFilePath(), QFileInfo(to).filesystemFilePath(), error);
    if (error)
        fail(ErrorCode::CannotWrite, to, QString::fromStdString(error.message()));
}

QString temporaryNameBeside(const QString &path)
{
    return QFileInfo(path).path() + QStringLiteral("/.heartwood-") + QUuid::createUuid().toString(QUuid::Id128);
}

} // namespace heartwood::storage

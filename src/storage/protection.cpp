#include "storage/protection.h"

#include "storage/backups.h"
#include "storage/connection.h"
#include "storage/durablefile.h"
#include "storage/workspace.h"
#include "storage/workspacefile.h"
#include "storage/writerlock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace heartwood::storage {

namespace {

/// All of a workspace that is not protected, once what a killed writer left is rolled back.
QByteArray contentOf(const QString &path)
{
    Connection connection(path, Access::ReadWrite);
    Statement check(connection, "PRAGMA quick_check(1)");
    if (check.next() && check.bytes(0) != "ok")
        connection.fail(ErrorCode::Damaged, check.text(0));
    return connection.serialized();
}

/// Files beside the workspace whose names are made of its own.
QStringList filesBeside(const QString &path, const QString &pattern)
{
    const QRegularExpression wanted(QRegularExpression::anchoredPattern(pattern));
    QStringList files;
    for (const QFileInfo &other : QDir(QFileInfo(path).path()).entryInfoList(QDir::Files | QDir::Hidden))
        if (wanted.match(other.fileName()).hasMatch())
            files.append(other.filePath());
    return files;
}

/// That migrations made.
QStringList copiesBeside(const QString &path)
{
    const QString name = QRegularExpression::escape(QFileInfo(path).completeBaseName());
    return filesBeside(path, name + QStringLiteral("\\.schema[0-9]+-backup\\.heartwood"));
}

/// That backups took the place of. Sealed, nothing could be recovered of them.
QStringList damagedBeside(const QString &path)
{
    const QString name = QRegularExpression::escape(QFileInfo(path).fileName());
    return filesBeside(path, name + QStringLiteral("\\.damaged-[0-9]{8}-[0-9]{6}"));
}

/// One copy, sealed as the workspace is now.
bool followed(const QString &copy, const SealedFile *now, const Seal &seal)
{
    QFile file(copy);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QByteArray bytes = file.readAll();
    const bool sealed = Seal::isSealed(bytes);
    file.close();
    try {
        inspect(copy); // a workspace, and nobody else's file
        if (sealed && !now)
            return false;
        replaceFile(copy, seal.closed(sealed ? now->opened(bytes) : bytes));
        return true;
    } catch (const Failure &) {
        return false;
    }
}

Protection protectWith(const std::shared_ptr<const Seal> &seal, const QString &path, const QByteArray &content,
                       const SealedFile *now, const QString &backupFolder)
{
    const QByteArray closed = seal->closed(content);
    if (seal->opened(closed) != content) // before the only other one goes
        throw Failure{{.code = ErrorCode::Storage, .file = path, .detail = QStringLiteral("libsodium"), .faults = {}}};
    replaceFile(path, closed);
    Protection protection;
    protection.left = damagedBeside(path);
    QStringList copies = copiesBeside(path);
    for (const Backup &backup : backupsOf(path, backupFolder))
        copies.append(backup.file);
    for (const QString &copy : std::as_const(copies)) {
        if (followed(copy, now, *seal))
            ++protection.backups;
        else
            protection.left.append(copy);
    }
    protection.sealed = SealedFile::known(path, seal, content);
    return protection;
}

} // namespace

Result<Protection> protect(const QString &path, const std::shared_ptr<SealedFile> &now, const QString &passphrase,
                           const QString &backupFolder, SealCost cost)
{
    const QString real = realPath(path);
    try {
        requireWritable(real);
        const WriterLock lock(real);
        if (now)
            now->refresh();
        const QByteArray content = now ? now->committed() : contentOf(real);
        if (!passphrase.isEmpty())
            return protectWith(std::make_shared<const Seal>(Seal::make(passphrase, cost)), real, content, now.get(),
                               backupFolder);
        replaceFile(real, content);
        return Protection{};
    } catch (Failure &failure) {
        if (failure.error.file.isEmpty())
            failure.error.file = real;
        return failure.error;
    }
}

} // namespace heartwood::storage

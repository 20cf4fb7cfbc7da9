#pragma once

#include <QString>

/// What can be known and done about a workspace's file without opening it as a database, so that a file that is not
/// ours, or is newer, is not touched, not even by a journal.
namespace heartwood::storage {

struct FileFacts
{
    bool sealed = false; ///< protected by a passphrase: no more can be known without it
    bool blank = false;  ///< no bytes, or a database of nobody's with nothing in it
    int schema = 0;      ///< user_version
};

/// Reads the file's header (https://sqlite.org/fileformat2.html#the_database_header).
/// Throws FileNotFound, CannotOpen, NotAWorkspace, OtherProgram, Damaged.
FileFacts inspect(const QString &path);

/// Two ways to one file (a link, ..) lead to one path, and so to one lock.
QString realPath(const QString &path);

/// Throws ReadOnly. Asks for the permission bits too, which an administrator's rights would hide.
void requireWritable(const QString &path);

/// An empty file, readable and writable by its owner only. Throws CannotWrite.
void createPrivateFile(const QString &path);

/// Puts a file in another's place, which may exist. Throws CannotWrite.
void moveOver(const QString &from, const QString &to);

/// A name in the same folder that nothing has yet.
QString temporaryNameBeside(const QString &path);

} // namespace heartwood::storage

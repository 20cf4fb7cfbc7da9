#include "readonlyplace.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>
#endif

namespace heartwood::storage::test {

namespace {

#ifdef Q_OS_LINUX

constexpr uid_t root = 0, nobody = 65534;

/// Seen by this thread alone, and gone with it.
bool mountReadOnly(const QByteArray &folder)
{
    static const bool apart =
        unshare(CLONE_NEWNS) == 0 && mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    return apart && mount(folder.constData(), folder.constData(), nullptr, MS_BIND, nullptr) == 0 &&
           mount(nullptr, folder.constData(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr) == 0;
}

/// Permissions bind nobody who is root.
bool becomeNobody(const QString &folder)
{
    const QStringList names = QDir(folder).entryList(QDir::Files);
    bool given = chown(QFile::encodeName(folder).constData(), nobody, nobody) == 0;
    for (const QString &name : names)
        given = chown(QFile::encodeName(folder + u'/' + name).constData(), nobody, nobody) == 0 && given;
    return given && setresuid(nobody, nobody, root) == 0;
}

#endif

void setWritable(const QString &folder, bool writable)
{
    const auto mine = QFile::ReadOwner | (writable ? QFile::WriteOwner : QFile::Permission());
    for (const QString &name : QDir(folder).entryList(QDir::Files))
        QFile::setPermissions(folder + u'/' + name, mine);
    QFile::setPermissions(folder, mine | QFile::ExeOwner);
}

} // namespace

ReadOnlyPlace::ReadOnlyPlace(QString folder, Kind kind) : m_folder(std::move(folder)), m_kind(kind)
{
#ifdef Q_OS_LINUX
    if (kind == Kind::Medium) {
        m_made = mountReadOnly(QFile::encodeName(m_folder));
        return;
    }
    setWritable(m_folder, false);
    m_made = geteuid() != root || becomeNobody(m_folder);
#endif
}

ReadOnlyPlace::~ReadOnlyPlace()
{
#ifdef Q_OS_LINUX
    if (m_kind == Kind::Medium && m_made)
        umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH);
    if (m_kind == Kind::Folder) {
        if (getuid() == nobody && setresuid(root, root, root) != 0)
            qFatal("root no more");
        setWritable(m_folder, true);
    }
#endif
}

} // namespace heartwood::storage::test

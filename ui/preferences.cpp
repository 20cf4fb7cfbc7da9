#include "ui/preferences.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace heartwood::ui {

namespace {

constexpr int recentKept = 8;

struct Declaration
{
    Preference preference;
    const char *key;
    QVariant fallback;
};

const Declaration &declarationOf(Preference preference)
{
    static const std::array declarations{
        Declaration{Preference::Language, "language", QString()},
        Declaration{Preference::Appearance, "appearance", QStringLiteral("system")},
        Declaration{Preference::TextScale, "textScale", 1.0},
        Declaration{Preference::SingleKeys, "singleKeys", true},
        Declaration{Preference::LastWorkspace, "lastWorkspace", QString()},
        Declaration{Preference::RecentWorkspaces, "recentWorkspaces", QStringList()},
        Declaration{Preference::BackupFolder, "backupFolder", QString()},
        Declaration{Preference::MakeBackups, "makeBackups", true},
        Declaration{Preference::WindowGeometry, "windowGeometry", QByteArray()},
        Declaration{Preference::WorkshopGroups, "workshopGroups", QVariant()},
        Declaration{Preference::WorkshopPace, "workshopPace", QStringLiteral("together")},
        Declaration{Preference::WorkshopNetwork, "workshopNetwork", QString()},
        Declaration{Preference::WorkshopPort, "workshopPort", 8420},
    };
    const Declaration &found = declarations.at(size_t(preference));
    Q_ASSERT(found.preference == preference);
    return found;
}

} // namespace

QVariant Preferences::value(Preference preference) const
{
    const Declaration &declared = declarationOf(preference);
    return m_settings.value(QLatin1String(declared.key), declared.fallback);
}

void Preferences::set(Preference preference, const QVariant &value)
{
    m_settings.setValue(QLatin1String(declarationOf(preference).key), value);
}

void Preferences::remember(const QString &workspacePath)
{
    QStringList recent = value(Preference::RecentWorkspaces).toStringList();
    recent.removeAll(workspacePath);
    recent.prepend(workspacePath);
    set(Preference::RecentWorkspaces, QStringList(recent.mid(0, recentKept)));
    set(Preference::LastWorkspace, workspacePath);
}

QString Preferences::defaultWorkspace()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents.isEmpty() ? QDir::homePath() : documents)
        .filePath(QCoreApplication::translate("heartwood::ui::Preferences", "My workspace") +
                  QStringLiteral(".heartwood"));
}

QString Preferences::backupFolder() const
{
    return on(Preference::MakeBackups) ? backupPlace() : QString();
}

QString Preferences::backupPlace() const
{
    const QString chosen = text(Preference::BackupFolder);
    if (!chosen.isEmpty())
        return chosen;
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(QStringLiteral("backups"));
}

} // namespace heartwood::ui

#pragma once

#include <QSettings>
#include <QStringList>
#include <QVariant>

/// What the user prefers on this machine. One table in preferences.cpp declares each: key and default.
namespace heartwood::ui {

enum class Preference {
    Language,         ///< BCP 47; empty: the system's
    Appearance,       ///< system, light, dark
    TextScale,        ///< 1.0, 1.15, 1.3
    SingleKeys,       ///< 1 to 5, D, N, E act on the question page
    LastWorkspace,    ///< path; empty: the default one
    RecentWorkspaces, ///< paths, latest first
    BackupFolder,     ///< empty: the default one
    MakeBackups,
    WindowGeometry,
    WorkshopGroups,  ///< as they are written, separated by commas; invalid: never written
    WorkshopPace,    ///< together, own
    WorkshopNetwork, ///< the interface that phones were let in by
    WorkshopPort,
};

class Preferences
{
public:
    QVariant value(Preference preference) const;
    QString text(Preference preference) const { return value(preference).toString(); }
    bool on(Preference preference) const { return value(preference).toBool(); }
    void set(Preference preference, const QVariant &value);

    /// Puts a workspace at the front of the recent ones.
    void remember(const QString &workspacePath);
    /// My workspace.heartwood in the user's documents.
    static QString defaultWorkspace();
    /// The folder of rolling backups; empty where they are switched off.
    QString backupFolder() const;
    /// Where backups are, also while no more are made.
    QString backupPlace() const;

private:
    QSettings m_settings{QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Heartwood"),
                         QStringLiteral("Heartwood")};
};

} // namespace heartwood::ui

#pragma once

#include "model/result.h"
#include "storage/backups.h"
#include "storage/recovery.h"
#include "ui/page.h"

#include <optional>

class QLabel;
class QPushButton;

namespace heartwood::ui {

class Preferences;

/// The workspace does not open: what is wrong, that it was left alone, and what can be done.
class TroublePage : public Page
{
    Q_OBJECT
public:
    TroublePage(Session &session, const Preferences &preferences, QWidget *parent);

    void enter(const Route &route) override;
    void refresh() override;
    QString heading() const override;
    QWidget *firstFocus() override;

    void showTrouble(const QString &path, const Error &error);

Q_SIGNALS:
    void openWorkspace(const QString &path);
    void openForReading(const QString &path);
    void chooseWorkspace();

private:
    void restore();
    /// Into a new file, beside the window's thread.
    void saveReadable();
    void showSaved(const QString &path, const Result<storage::Recovered> &recovered);
    void showWhatHappened();
    void showOffers();

    const Preferences &m_preferences;
    QString m_path;
    Error m_error;
    std::optional<storage::Backup> m_backup;
    bool m_saving = false;
    QString m_saved; ///< the new file with what could be read; empty: none
    QStringList m_savedLines;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QLabel *m_file = nullptr;
    QLabel *m_backupText = nullptr;
    QLabel *m_savedText = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_read = nullptr;
    QPushButton *m_restore = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_openSaved = nullptr;
    QPushButton *m_choose = nullptr;
    QPushButton *m_default = nullptr;
};

} // namespace heartwood::ui

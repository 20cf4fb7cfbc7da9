#pragma once

#include "model/result.h"
#include "storage/sealedfile.h"
#include "ui/page.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace heartwood::ui {

class FormField;

/// A protected workspace, before its passphrase is given, and while it gets another.
class LockedPage : public Page
{
    Q_OBJECT
public:
    LockedPage(Session &session, QWidget *parent);

    void enter(const Route &route) override;
    void refresh() override;
    QString heading() const override;
    QWidget *firstFocus() override;
    bool besideSideBar() const override { return false; } // there is nothing to go to

    void askFor(const QString &path, bool reading);
    /// Nothing can be done meanwhile. `encrypting`: or the other way.
    void showWork(const QString &path, bool encrypting);

Q_SIGNALS:
    void unlocked(const std::shared_ptr<heartwood::storage::SealedFile> &sealed, bool reading);
    /// It is not the passphrase that is wrong.
    void failed(const QString &path, const heartwood::Error &error);
    void openWorkspace(const QString &path);
    void chooseWorkspace();

private:
    enum class State { Asking, Opening, Encrypting, Decrypting };
    void makeAsked(QWidget *canvas);
    void tryToOpen();
    void take(const Result<std::shared_ptr<storage::SealedFile>> &opened);
    void setState(State state);

    QString m_path;
    State m_state = State::Asking;
    bool m_reading = false;
    std::optional<Error> m_error;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QLabel *m_file = nullptr;
    QLabel *m_trouble = nullptr;
    QWidget *m_asked = nullptr; ///< all that is only there while it asks
    FormField *m_field = nullptr;
    QLineEdit *m_passphrase = nullptr;
    QCheckBox *m_show = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_choose = nullptr;
    QPushButton *m_default = nullptr;
};

} // namespace heartwood::ui

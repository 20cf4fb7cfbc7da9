#pragma once

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace heartwood::ui {

/// Asks for a new password, or passphrase, twice.
class PasswordDialog : public QDialog
{
    Q_OBJECT
public:
    static PasswordDialog *forPdf(QWidget *parent);
    static PasswordDialog *forWorkspace(QWidget *parent);

    QString password() const;

private:
    struct Wording
    {
        QString title, hint, name, take;
        int fewestLetters = 1;
        int mostBytes = 1000; ///< of UTF-8
    };
    PasswordDialog(const Wording &wording, QWidget *parent);
    void makeButtons();
    void check();
    void showLetters(bool shown);

    const Wording m_wording;
    QLineEdit *m_first = nullptr;
    QLineEdit *m_second = nullptr;
    QLabel *m_trouble = nullptr;
    QPushButton *m_take = nullptr;
};

} // namespace heartwood::ui

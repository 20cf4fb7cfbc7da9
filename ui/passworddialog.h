#pragma once

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace heartwood::ui {

/// Asks for a new password, twice.
class PasswordDialog : public QDialog
{
    Q_OBJECT
public:
    explicit PasswordDialog(QWidget *parent);

    QString password() const;

private:
    void makeButtons();
    void check();
    void showLetters(bool shown);

    QLineEdit *m_first = nullptr;
    QLineEdit *m_second = nullptr;
    QLabel *m_trouble = nullptr;
    QPushButton *m_take = nullptr;
};

} // namespace heartwood::ui

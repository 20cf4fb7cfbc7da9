#pragma once

#include <QWidget>

class QDateEdit;
class QLabel;
class QLineEdit;

namespace heartwood::ui {

/// A control with its name above it, which is also its name for screen readers.
class FormField : public QWidget
{
    Q_OBJECT
public:
    FormField(QWidget *control, QWidget *parent);

    /// The hint stands under the control, muted; empty: none. A line that is full says so in its place.
    void setText(const QString &name, const QString &hint = {});
    /// In the hint's place, until the next setText(): what is wrong with what is written.
    void complain(const QString &trouble);

private:
    void showHint();

    QWidget *m_control = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_hint = nullptr;
    QString m_hintText;
    QString m_trouble;
};

QLineEdit *makeLineEdit(QWidget *parent, const char *objectName);
/// Today, with a calendar.
QDateEdit *makeDateEdit(QWidget *parent, const char *objectName);
/// In the language's order, and wide enough for any date; to be called when language or text size change.
void refreshDateEdit(QDateEdit *field);
/// Offers these words while one types.
void suggest(QLineEdit *field, const QStringList &words);

} // namespace heartwood::ui

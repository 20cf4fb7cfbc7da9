#pragma once

#include <QPlainTextEdit>

namespace heartwood::ui {

/// A field for paragraphs that takes so many letters, and says so to whoever types or pastes more. What is put into it
/// by the program stays whole.
class NoteEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    NoteEdit(qsizetype longest, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    /// As much of it as there is room for, in place of what is selected.
    QString fitting(const QString &text);

    qsizetype m_longest;
};

} // namespace heartwood::ui

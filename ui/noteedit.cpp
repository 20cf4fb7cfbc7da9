#include "ui/noteedit.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QToolTip>

#include <algorithm>

namespace heartwood::ui {

NoteEdit::NoteEdit(qsizetype longest, QWidget *parent) : QPlainTextEdit(parent), m_longest(longest) {}

QString NoteEdit::fitting(const QString &text)
{
    const qsizetype there = toPlainText().size() - textCursor().selectedText().size();
    qsizetype room = std::max<qsizetype>(0, m_longest - there);
    if (text.size() <= room)
        return text;
    QToolTip::showText(mapToGlobal(cursorRect().bottomLeft()), tr("%n letters at most.", nullptr, int(m_longest)),
                       this);
    if (room > 0 && text[room - 1].isHighSurrogate())
        --room;
    return text.left(room);
}

void NoteEdit::keyPressEvent(QKeyEvent *event)
{
    const QString typed = event->text();
    const bool writes = !typed.isEmpty() && (typed[0].isPrint() || typed[0] == u'\r' || typed[0] == u'\n');
    if (!writes || (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) || fitting(typed) == typed)
        QPlainTextEdit::keyPressEvent(event);
}

void NoteEdit::inputMethodEvent(QInputMethodEvent *event)
{
    event->setCommitString(fitting(event->commitString()), event->replacementStart(), event->replacementLength());
    QPlainTextEdit::inputMethodEvent(event);
}

void NoteEdit::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        textCursor().insertText(fitting(source->text()));
}

} // namespace heartwood::ui

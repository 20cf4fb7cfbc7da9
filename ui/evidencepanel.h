#pragma once

#include "model/assessment.h"

#include <QFrame>

#include <array>

class QCheckBox;
class QDateEdit;
class QLabel;
class QPlainTextEdit;
class QTimer;

namespace heartwood::ui {

/// What an answer rests on: three kinds with their dates, and a note. Tells each change; the page saves it.
class EvidencePanel : public QFrame
{
    Q_OBJECT
public:
    explicit EvidencePanel(QWidget *parent);

    /// Shows what is kept for an item; tells no change.
    void show(const QList<Evidence> &evidence, const Note &note, const QDate &assessmentDate, int item);
    QList<Evidence> evidence() const;
    QString note() const;
    bool isNotePrivate() const;
    void focusFirst();
    /// A note still being typed is told at once.
    void flush();
    void retranslate();

Q_SIGNALS:
    void evidenceChanged();
    void noteChanged();

private:
    struct Kind
    {
        QCheckBox *box = nullptr;
        QDateEdit *date = nullptr;
    };
    std::array<Kind, allEvidenceKinds.size()> m_kinds;
    QLabel *m_title = nullptr;
    QLabel *m_hint = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QCheckBox *m_private = nullptr;
    QTimer *m_pause = nullptr;
    int m_item = 0;
    bool m_showing = false;
};

} // namespace heartwood::ui

#pragma once

#include "model/assessment.h"
#include "model/questionnaire.h"
#include "model/result.h"
#include "ui/dimensionprogress.h"
#include "ui/pace.h"

#include <QElapsedTimer>

namespace heartwood::ui {

class Session;

/// A self-assessment being answered: which item is asked, what was given, and every change on disk before it counts.
/// Knows no widgets.
class QuestionFlow
{
public:
    explicit QuestionFlow(Session &session) : m_session(session) {}

    /// Reads the assessment; item -1: where it was left, else the first open one.
    Result<void> begin(qint64 assessment, int item);
    qint64 assessmentId() const { return m_assessment.head.id; }
    const Assessment &assessment() const { return m_assessment; }
    const Questionnaire &questionnaire() const { return m_questionnaire; }
    const Item &item() const { return m_questionnaire.items[m_item]; }
    int itemIndex() const { return m_item; }

    /// The items asked, in order; with a deeper variant, all of its.
    const QList<int> &items() const { return m_items; }
    int position() const { return int(m_items.indexOf(m_item)); }
    int answeredCount() const;
    bool complete() const { return answeredCount() == m_items.size(); }
    int minutesLeft() const { return m_pace.minutesFor(int(m_items.size()) - answeredCount()); }
    QList<DimensionProgress::Part> parts() const;

    /// Whether there is an item after (before) this one; while going deeper, those answered before are passed over.
    bool hasNext() const { return neighbour(1) >= 0; }
    bool hasPrevious() const { return neighbour(-1) >= 0; }
    void next() { moveTo(neighbour(1)); }
    void previous() { moveTo(neighbour(-1)); }
    void moveTo(int item);

    Answer answer() const { return m_assessment.answer(0, m_item); }
    Note note() const;
    QList<Evidence> evidence() const;
    /// On disk when it returns without an error; else nothing has changed.
    Result<void> give(Answer answer);
    Result<void> setNote(const QString &note, const QString &reason, bool isPrivate);
    Result<void> setEvidence(const QList<Evidence> &evidence);
    /// Remembers the place for the next time.
    void leave();
    /// No assessment is being answered.
    void end();

private:
    int neighbour(int step) const;
    int firstOpen() const;
    QString placeKey() const;

    Session &m_session;
    Assessment m_assessment;
    Questionnaire m_questionnaire;
    QList<int> m_items;
    QList<int> m_given; ///< while going deeper: the items that are scored already
    int m_item = 0;
    Pace m_pace;
    QElapsedTimer m_shown;
};

} // namespace heartwood::ui

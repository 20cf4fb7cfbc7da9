#pragma once

#include "model/assessment.h"
#include "model/result.h"
#include "ui/page.h"

namespace heartwood::ui {

/// What can be done with an assessment of a list. Each has been written when it returns, and tells what it did, with a
/// way back where there is one.
class AssessmentActions : public QObject
{
    Q_OBJECT
public:
    AssessmentActions(Session &session, QObject *parent);

    /// To its results where it is finished, else to its first open question.
    void open(const AssessmentHead &head);
    void rename(const AssessmentHead &head, const QString &title);
    /// The copy's id; 0 where it failed.
    qint64 duplicate(const AssessmentHead &head);
    void remove(const AssessmentHead &head);

Q_SIGNALS:
    void goTo(const heartwood::ui::Route &route);
    void notify(const heartwood::ui::Notice &notice);

private:
    /// Tells the pages that the workspace changed, or the user why it did not.
    bool settle(const Result<void> &written);
    /// A notice whose button takes the change back, unless another workspace has been opened since.
    void offerUndo(const QString &text, const std::function<Result<void>()> &undo);

    Session &m_session;
};

} // namespace heartwood::ui

#include "ui/assessmentactions.h"

#include "ui/pages.h"
#include "ui/session.h"

#include <QPointer>

namespace heartwood::ui {

AssessmentActions::AssessmentActions(Session &session, QObject *parent) : QObject(parent), m_session(session) {}

void AssessmentActions::open(const AssessmentHead &head)
{
    const Place place = head.state == State::Finished ? Place::Results : Place::Question;
    Q_EMIT goTo({.place = place, .assessment = head.id});
}

void AssessmentActions::rename(const AssessmentHead &head, const QString &title)
{
    const qint64 id = head.id;
    const QString before = head.title;
    if (settle(m_session.assessments().rename(id, title)))
        offerUndo(tr("Renamed to “%1”.").arg(title),
                  [this, id, before] { return m_session.assessments().rename(id, before); });
}

qint64 AssessmentActions::duplicate(const AssessmentHead &head)
{
    const auto copy = m_session.assessments().duplicate(head.id, tr("%1, copy").arg(head.title), QDate::currentDate());
    if (!settle(copy ? Result<void>() : Result<void>(copy.error())))
        return 0;
    offerUndo(tr("“%1” was duplicated.").arg(head.title),
              [this, id = *copy] { return m_session.assessments().remove(id); });
    return *copy;
}

void AssessmentActions::remove(const AssessmentHead &head)
{
    const qint64 id = head.id;
    if (settle(m_session.assessments().remove(id)))
        offerUndo(tr("“%1” was deleted.").arg(head.title), [this, id] { return m_session.assessments().restore(id); });
}

bool AssessmentActions::settle(const Result<void> &written)
{
    if (!written)
        Q_EMIT notify({.text = problemText(written.error())});
    m_session.touched();
    return written.ok();
}

void AssessmentActions::offerUndo(const QString &text, const std::function<Result<void>()> &undo)
{
    const auto takeBack = [self = QPointer(this), workspace = m_session.path(), undo] {
        if (self && self->m_session.path() == workspace)
            self->settle(undo());
    };
    Q_EMIT notify({.text = text, .actionText = tr("Undo"), .action = takeBack});
}

} // namespace heartwood::ui

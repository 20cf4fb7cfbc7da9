#include "ui/assessmentspage.h"

#include "ui/deletedassessments.h"
#include "ui/session.h"

#include <QPushButton>

namespace heartwood::ui {

AssessmentsPage::AssessmentsPage(Session &session, QWidget *parent) : RoundsPage(session, parent)
{
    m_import = addHeadButton("importAnswers");
    m_export = addHeadButton("exportAll");
    m_showDeleted = addHeadButton("showDeleted");
    m_showDeleted->setCheckable(true);
    m_deleted = new DeletedAssessments(session, this);
    addAbove(m_deleted);
    m_deleted->hide();
    connect(m_import, &QPushButton::clicked, this, &AssessmentsPage::importAnswers);
    connect(m_export, &QPushButton::clicked, this, &Page::exportAll);
    connect(m_showDeleted, &QPushButton::toggled, m_deleted, &QWidget::setVisible);
    connect(m_deleted, &DeletedAssessments::notify, this, &Page::notify);
}

QString AssessmentsPage::heading() const
{
    return tr("Assessments");
}

void AssessmentsPage::refresh()
{
    RoundsPage::refresh();
    m_import->setText(tr("Import answers"));
    m_import->setEnabled(!session().readOnly());
    m_export->setText(tr("Export all of this workspace"));
    m_export->setVisible(finished() > 0);
    m_deleted->refresh();
    m_showDeleted->setText(tr("Deleted"));
    m_showDeleted->setVisible(!m_deleted->isEmpty());
    if (m_deleted->isEmpty())
        m_showDeleted->setChecked(false);
}

RoundsPage::Words AssessmentsPage::words(int rounds) const
{
    return {.subtitle = rounds == 0 ? QString() : tr("%n rounds, the newest first", nullptr, rounds),
            .emptyTitle = tr("Nothing has been assessed yet"),
            .emptyText =
                tr("Each round stands here with its date and its results, and can be opened again at any time. "
                   "Begin with the Pulse: 16 questions, about eight minutes."),
            .start = tr("New self-assessment"),
            .emptyStart = tr("Start self-assessment")};
}

bool AssessmentsPage::belongs(const AssessmentHead &) const
{
    return true;
}

void AssessmentsPage::start()
{
    Q_EMIT goTo({.place = Place::NewAssessment});
}

} // namespace heartwood::ui

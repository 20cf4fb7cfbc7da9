#include "ui/deletedassessments.h"

#include "ui/pages.h"
#include "ui/session.h"
#include "ui/settingsrow.h"
#include "ui/widgets.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace heartwood::ui {

DeletedAssessments::DeletedAssessments(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    QFrame *card = makeCard(this);
    layout->addWidget(card);
    m_which = new QComboBox(card);
    m_which->setObjectName(QStringLiteral("deleted"));
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_which->setMinimumContentsLength(24);
    m_restore = makeButton(card);
    m_restore->setObjectName(QStringLiteral("restoreDeleted"));
    m_row = new SettingsRow({m_which, m_restore}, card);
    cardLayout(card)->addWidget(m_row);
    connect(m_restore, &QPushButton::clicked, this, &DeletedAssessments::restoreChosen);
}

void DeletedAssessments::refresh()
{
    const auto deleted = m_session.assessments().deleted();
    m_deleted = deleted ? *deleted : QList<storage::DeletedAssessment>();
    m_row->setText(tr("Deleted assessments"),
                   tr("They can be had back for %n days; then they are gone from the file, and from its backups as "
                      "these are replaced.",
                      nullptr, storage::AssessmentStore::daysDeletedAreKept));
    m_restore->setText(tr("Put back"));
    m_restore->setEnabled(!m_session.readOnly());
    m_which->setAccessibleName(tr("Deleted assessment"));
    m_which->clear();
    for (const storage::DeletedAssessment &each : std::as_const(m_deleted))
        m_which->addItem(tr("%1 · %n days left", "a title", each.daysLeft).arg(each.title));
}

void DeletedAssessments::restoreChosen()
{
    const int row = m_which->currentIndex();
    if (row < 0)
        return;
    const QString title = m_deleted[row].title;
    const auto restored = m_session.assessments().restore(m_deleted[row].id);
    Q_EMIT notify(
        {.text = restored ? tr("“%1” is among the assessments again.").arg(title) : problemText(restored.error())});
    m_session.touched();
}

} // namespace heartwood::ui

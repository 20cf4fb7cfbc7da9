#pragma once

#include "storage/assessmentstore.h"
#include "ui/page.h"

class QComboBox;
class QPushButton;

namespace heartwood::ui {

class SettingsRow;

/// Assessments that were deleted and can still be had back, one to choose.
class DeletedAssessments : public QWidget
{
    Q_OBJECT
public:
    DeletedAssessments(Session &session, QWidget *parent);

    void refresh();
    bool isEmpty() const { return m_deleted.isEmpty(); }

Q_SIGNALS:
    void notify(const heartwood::ui::Notice &notice);

private:
    void restoreChosen();

    Session &m_session;
    QList<storage::DeletedAssessment> m_deleted;
    SettingsRow *m_row = nullptr;
    QComboBox *m_which = nullptr;
    QPushButton *m_restore = nullptr;
};

} // namespace heartwood::ui

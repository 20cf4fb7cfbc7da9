#pragma once

#include "storage/assessmentstore.h"
#include "ui/page.h"

class QComboBox;
class QPushButton;

namespace heartwood::ui {

class SettingsRow;

/// Assessments that were deleted and can still be had back. Hidden while there are none.
class DeletedSettings : public QWidget
{
    Q_OBJECT
public:
    DeletedSettings(Session &session, QWidget *parent);

    void refresh();

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

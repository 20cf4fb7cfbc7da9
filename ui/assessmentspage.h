#pragma once

#include "ui/roundspage.h"

namespace heartwood::ui {

class DeletedAssessments;

/// Every assessment: open, rename, duplicate, delete; begin one; take in answers from a file.
class AssessmentsPage : public RoundsPage
{
    Q_OBJECT
public:
    AssessmentsPage(Session &session, QWidget *parent);

    void refresh() override;
    QString heading() const override;

protected:
    Words words(int rounds) const override;
    bool belongs(const AssessmentHead &head) const override;
    void start() override;

private:
    QPushButton *m_import = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_showDeleted = nullptr;
    DeletedAssessments *m_deleted = nullptr;
};

} // namespace heartwood::ui

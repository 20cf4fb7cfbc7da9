#pragma once

#include "ui/roundspage.h"

class QMenu;

namespace heartwood::ui {

class RunningCard;

/// Rounds that more than one person answered. They are run here, or come from a form service or a
/// spreadsheet.
class WorkshopsPage : public RoundsPage
{
    Q_OBJECT
public:
    WorkshopsPage(Session &session, QWidget *parent);

    void refresh() override;
    QString heading() const override;

protected:
    Words words(int rounds) const override;
    bool belongs(const AssessmentHead &head) const override;
    void start() override;

private:
    void saveSheet(const QString &variant);

    QPushButton *m_import = nullptr;
    RunningCard *m_running = nullptr;
    QPushButton *m_sheet = nullptr;
    QMenu *m_variants = nullptr;
};

} // namespace heartwood::ui

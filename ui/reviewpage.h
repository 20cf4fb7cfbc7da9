#pragma once

#include "ui/page.h"
#include "ui/questionflow.h"

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace heartwood::ui {

/// All items by practice at a glance; jump to any, and finish.
class ReviewPage : public Page
{
    Q_OBJECT
public:
    ReviewPage(Session &session, QWidget *parent);

    void enter(const Route &route) override;
    void refresh() override;
    QString heading() const override;
    bool besideSideBar() const override { return false; }
    QWidget *firstFocus() override;

private:
    void clearGrid();
    void fillGrid();
    QWidget *makePractice(int practice);
    void showGaps();
    void finish();
    bool finished() const;

    QuestionFlow m_flow;
    QLabel *m_kicker = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_summary = nullptr;
    QWidget *m_gridHost = nullptr;
    QLabel *m_gapsTitle = nullptr;
    QLabel *m_gaps = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_finish = nullptr;
};

} // namespace heartwood::ui

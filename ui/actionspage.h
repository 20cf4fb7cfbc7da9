#pragma once

#include "ui/page.h"
#include "ui/session.h"

#include <functional>

class QComboBox;
class QPushButton;
class QScrollArea;

namespace heartwood::ui {

class ActionList;
class PageHead;
class Proposals;
class Teaching;

/// What an organization undertook, and below it the next steps that its newest finished assessment proposes.
class ActionsPage : public Page
{
    Q_OBJECT
public:
    ActionsPage(Session &session, QWidget *parent);

    void enter(const Route &route) override;
    void refresh() override;
    QString heading() const override;
    QWidget *firstFocus() override;

private:
    void makeHead();
    void read();
    void showOrganizations();
    void setTexts();
    /// What is being read stays where it is when the list above grows or shrinks.
    void keepProposalsInPlace(const std::function<void()> &change);

    RoundPointer m_round;             ///< none while nothing is finished
    QList<AssessmentHead> m_newest{}; ///< finished, one an organization; one's own before the sample's
    qint64 m_wanted = 0;              ///< whose organization is shown; 0: the first of m_newest
    PageHead *m_head = nullptr;
    QPushButton *m_results = nullptr;
    QComboBox *m_organization = nullptr; ///< only where there are several
    Teaching *m_teaching = nullptr;
    QScrollArea *m_scroller = nullptr;
    ActionList *m_list = nullptr;
    Proposals *m_proposals = nullptr;
};

} // namespace heartwood::ui

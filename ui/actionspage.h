#pragma once

#include "ui/page.h"
#include "ui/session.h"

class QPushButton;
class QVBoxLayout;

namespace heartwood::ui {

class PageHead;
class Teaching;

/// Next steps that the newest finished assessment proposes, by priority.
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
    void read();
    void rebuild();
    void addGroup(const QString &title, const QString &meaning, scoring::Quadrant quadrant);
    void addLater();
    QList<int> shown(scoring::Quadrant quadrant) const;

    RoundPointer m_round; ///< none while nothing is finished
    PageHead *m_head = nullptr;
    QPushButton *m_results = nullptr;
    Teaching *m_teaching = nullptr;
    QVBoxLayout *m_content = nullptr;
    QWidget *m_steps = nullptr; ///< made anew for every round and language
};

} // namespace heartwood::ui

#pragma once

#include "ui/page.h"

class QStackedLayout;

namespace heartwood::ui {

class HomeView;
class WelcomeView;

/// What is seen first: a welcome while there is nothing yet, then where the organization stands.
class OverviewPage : public Page
{
    Q_OBJECT
public:
    OverviewPage(Session &session, QWidget *parent);

    void enter(const Route &route) override;
    void refresh() override;
    QString heading() const override;
    QWidget *firstFocus() override;

private:
    void addSample();
    void removeSample();

    QStackedLayout *m_layout = nullptr;
    WelcomeView *m_welcome = nullptr;
    HomeView *m_home = nullptr;
};

} // namespace heartwood::ui

#include "ui/consolebar.h"

#include "ui/liveworkshop.h"
#include "ui/widgets.h"

#include <QHBoxLayout>

namespace heartwood::ui {

using namespace live;

namespace {

constexpr int mostSides = 5;

QChar capOf(int key)
{
    return key == Qt::Key_Left ? QChar(0x2190) : QChar(key);
}

} // namespace

ConsoleBar::ConsoleBar(QWidget *parent) : QFrame(parent)
{
    setProperty("bar", QStringLiteral("bottom"));
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(theme().length(24), theme().length(10), theme().length(24), theme().length(10));
    m_row->setSpacing(theme().length(8));
    for (int i = 0; i < mostSides; ++i) {
        QPushButton *button = makeButton(this);
        m_sideButtons << button;
        m_row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, i] { tell(m_sides[i].command); });
    }
    m_more = makeButton(this);
    m_more->setObjectName(QStringLiteral("moreSteps"));
    m_row->addWidget(m_more);
    m_row->addStretch(1);
    m_next = makeButton(this, ButtonKind::Primary);
    m_next->setObjectName(QStringLiteral("nextStep"));
    m_row->addWidget(m_next);
    connect(m_more, &QPushButton::clicked, this, &ConsoleBar::moreWanted);
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT wanted(m_step); });
    // A click leaves the keyboard where it is: buttons come and go with every step.
    for (auto *button : findChildren<QPushButton *>())
        button->setFocusPolicy(Qt::TabFocus);
}

void ConsoleBar::tell(const Command &command)
{
    Q_EMIT wanted({.kind = Step::Kind::Command, .text = {}, .command = command});
}

void ConsoleBar::show(const LiveWorkshop &live)
{
    m_step = nextStep(live);
    m_next->setText(m_step.text);
    m_next->setEnabled(m_step.enabled);
    showSides(live);
    m_more->setText(tr("More"));
    m_more->setVisible(!rareSteps(live).isEmpty());
}

void ConsoleBar::showSides(const LiveWorkshop &live)
{
    m_sides = sideSteps(live);
    Q_ASSERT(m_sides.size() <= m_sideButtons.size());
    for (qsizetype i = 0; i < m_sideButtons.size(); ++i) {
        QPushButton *button = m_sideButtons[i];
        button->setVisible(i < m_sides.size());
        if (i >= m_sides.size() || button->text() == m_sides[i].text)
            continue;
        button->setObjectName(QLatin1String(m_sides[i].name));
        button->setText(m_sides[i].text);
        showKey(button, capOf(m_sides[i].key));
    }
}

bool ConsoleBar::press(int key)
{
    if (key == Qt::Key_Space || key == Qt::Key_PageDown || key == Qt::Key_Right) {
        if (m_next->isEnabled())
            Q_EMIT wanted(m_step);
        return true;
    }
    const int wantedKey = key == Qt::Key_PageUp                       ? int(Qt::Key_Left)
                          : key == Qt::Key_B || key == Qt::Key_Period ? int(Qt::Key_H)
                                                                      : key;
    const auto found = std::ranges::find(m_sides, wantedKey, &SideStep::key);
    if (found == m_sides.end())
        return false;
    tell(found->command);
    return true;
}

} // namespace heartwood::ui

#include "ui/roundspage.h"

#include "ui/answerimport.h"
#include "ui/assessmentlist.h"
#include "ui/pagehead.h"
#include "ui/session.h"
#include "ui/teaching.h"
#include "ui/widgets.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace heartwood::ui {

namespace {

constexpr int columnWidth = 1180;

} // namespace

RoundsPage::RoundsPage(Session &session, QWidget *parent) : Page(session, parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_views = new QStackedWidget(this);
    layout->addWidget(m_views);
    m_listing = makeListing();
    m_import = new AnswerImport(session, m_views);
    m_views->addWidget(m_listing);
    m_views->addWidget(m_import);
    connect(m_list, &AssessmentList::goTo, this, &Page::goTo);
    connect(m_list, &AssessmentList::notify, this, &Page::notify);
    connect(m_import, &AnswerImport::imported, this, &RoundsPage::showImported);
    connect(m_import, &AnswerImport::cancelled, this, [this] {
        m_views->setCurrentWidget(m_listing);
        firstFocus()->setFocus(Qt::OtherFocusReason);
    });
    connect(&session, &Session::changed, this, [this] {
        if (isVisible())
            reload();
    });
}

QWidget *RoundsPage::makeListing()
{
    auto *listing = new QWidget(m_views);
    QVBoxLayout *content = makeColumn(listing, columnWidth);
    m_head = new PageHead(listing);
    m_start = makeButton(m_head, ButtonKind::Primary);
    m_start->setObjectName(QStringLiteral("startRound"));
    m_head->addButton(m_start);
    m_list = new AssessmentList(session(), listing);
    m_teaching = new Teaching(listing);
    m_teaching->button()->setObjectName(QStringLiteral("startFirstRound"));
    content->addWidget(m_head);
    content->addWidget(m_teaching, 1);
    content->addWidget(m_list, 1);
    connect(m_start, &QPushButton::clicked, this, [this] { start(); });
    connect(m_teaching->button(), &QPushButton::clicked, this, [this] { start(); });
    return listing;
}

void RoundsPage::addAbove(QWidget *widget)
{
    constexpr int underHead = 1;
    static_cast<QVBoxLayout *>(m_head->parentWidget()->layout())->insertWidget(underHead, widget);
}

QPushButton *RoundsPage::addHeadButton(const char *name)
{
    QPushButton *button = makeButton(m_head);
    button->setObjectName(QLatin1String(name));
    m_head->insertButton(button);
    return button;
}

void RoundsPage::enter(const Route &)
{
    reload();
}

void RoundsPage::reload()
{
    QList<AssessmentHead> heads = session().heads();
    heads.removeIf([this](const AssessmentHead &head) { return !belongs(head); });
    m_rounds = int(heads.size());
    m_finished = int(std::ranges::count(heads, State::Finished, &AssessmentHead::state));
    m_list->setHeads(heads);
    refresh();
}

void RoundsPage::refresh()
{
    const Words shown = words(m_rounds);
    const bool empty = m_rounds == 0;
    m_head->setText(heading(), shown.subtitle);
    m_start->setText(shown.start);
    m_start->setVisible(!empty);
    m_teaching->setText(shown.emptyTitle, shown.emptyText, shown.emptyStart);
    for (QPushButton *button : {m_start, m_teaching->button()})
        button->setEnabled(!session().readOnly());
    m_teaching->setVisible(empty);
    m_list->setVisible(!empty);
    m_list->refresh();
    m_import->refresh();
}

QWidget *RoundsPage::firstFocus()
{
    if (m_views->currentWidget() == m_import)
        return m_import->firstFocus();
    return m_rounds == 0 ? static_cast<QWidget *>(m_teaching->button()) : m_list->firstFocus();
}

void RoundsPage::importAnswers()
{
    if (m_import->choose())
        m_views->setCurrentWidget(m_import);
}

void RoundsPage::showImported(qint64 assessment)
{
    m_views->setCurrentWidget(m_listing);
    reload();
    m_list->choose(assessment);
    Q_EMIT goTo({.place = Place::Results, .assessment = assessment});
}

} // namespace heartwood::ui

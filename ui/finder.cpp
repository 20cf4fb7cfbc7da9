#include "ui/finder.h"

#include "ui/mainwindow.h"
#include "ui/pages.h"
#include "ui/session.h"
#include "ui/widgets.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace heartwood::ui {

namespace {

const QKeySequence finderKey(Qt::CTRL | Qt::Key_K);
constexpr int designWidth = 560;
constexpr int rowsShown = 9;
constexpr int fromTop = 90;
constexpr int rowHeight = 36;

/// The name, and at the other end, muted, what kind of thing it is.
class EntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const int margin = theme().length(12);
        painter->save();
        painter->setFont(theme().font(TextSize::Small));
        painter->setPen(theme().palette().muted);
        painter->drawText(option.rect.adjusted(margin, 0, -margin, 0), int(Qt::AlignTrailing | Qt::AlignVCenter),
                          index.data(Qt::UserRole).toString());
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), theme().length(rowHeight)};
    }
};

} // namespace

Finder::Finder(QList<FinderEntry> entries, QWidget *window) : QDialog(window, Qt::Dialog | Qt::FramelessWindowHint)
{
    setObjectName(QStringLiteral("finder"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Find anything"));
    m_model = new FinderModel(std::move(entries), this);
    m_letters = new QLineEdit(this);
    m_letters->setObjectName(QStringLiteral("finderLetters"));
    m_letters->setAccessibleName(tr("Find anything"));
    m_letters->setPlaceholderText(tr("A page, a practice, an assessment or a command"));
    m_letters->installEventFilter(this);
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("finderList"));
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_nothing = makeText(this, TextSize::Body, 400, "muted");
    m_nothing->setText(tr("Nothing has these letters."));
    QFrame *card = makeCard(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    cardLayout(card)->addWidget(m_letters);
    cardLayout(card)->addWidget(m_nothing);
    cardLayout(card)->addWidget(m_list);
    cardLayout(card)->addStretch(1);
    connect(m_letters, &QLineEdit::textChanged, this, &Finder::search);
    connect(m_letters, &QLineEdit::returnPressed, this, &Finder::take);
    connect(m_list, &QListView::clicked, this, &Finder::take);
    m_list->setFixedHeight(rowsShown * theme().length(rowHeight)); // whole rows
    setFixedWidth(theme().length(designWidth));
    search({});
    adjustSize();
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, theme().length(fromTop))));
}

void Finder::search(const QString &letters)
{
    m_model->setLetters(letters);
    m_list->setCurrentIndex(m_model->index(0));
    const bool some = m_model->rowCount() > 0;
    m_list->setVisible(some);
    m_nothing->setVisible(!some);
}

void Finder::take()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const auto action = m_model->entry(index.row()).action;
    accept();
    action();
}

bool Finder::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (step == 0)
        return QDialog::eventFilter(watched, event);
    const int rows = m_model->rowCount();
    if (rows > 0)
        m_list->setCurrentIndex(m_model->index((m_list->currentIndex().row() + step + rows) % rows));
    return true;
}

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(heartwood::ui::Finder)
};

void addPages(QList<FinderEntry> &entries, MainWindow &window)
{
    const std::pair<Place, QString> pages[] = {
        {Place::Overview, Words::tr("Overview")},          {Place::Assessments, Words::tr("Assessments")},
        {Place::Workshops, Words::tr("Workshops")},        {Place::Actions, Words::tr("Actions")},
        {Place::Measures, Words::tr("Customer measures")}, {Place::Settings, Words::tr("Settings")},
        {Place::Prepare, Words::tr("Run a workshop")}};
    for (const auto &[place, name] : pages)
        entries << FinderEntry{name, Words::tr("Page"), [&window, place = place] { window.goTo({.place = place}); }};
}

void addCommands(QList<FinderEntry> &entries, MainWindow &window)
{
    for (QAction *action : window.actions())
        if (action->isEnabled() && action->shortcut() != finderKey)
            entries << FinderEntry{action->text(), Words::tr("Command"), [action] { action->trigger(); }};
}

void addAssessments(QList<FinderEntry> &entries, MainWindow &window, const QList<AssessmentHead> &heads)
{
    for (const AssessmentHead &head : heads) {
        const Place place = head.state == State::Finished ? Place::Results : Place::Question;
        const QString name =
            head.organization.isEmpty() ? head.title : Words::tr("%1, %2").arg(head.title, head.organization);
        entries << FinderEntry{name, Words::tr("Assessment"),
                               [&window, place, id = head.id] { window.goTo({.place = place, .assessment = id}); }};
    }
}

/// Of the newest results: a board asks about a practice by its name.
void addPractices(QList<FinderEntry> &entries, MainWindow &window, Session &session, const QList<AssessmentHead> &heads)
{
    const auto newest = std::ranges::find(heads, State::Finished, &AssessmentHead::state);
    if (newest == heads.end())
        return;
    const auto round = session.round(newest->id);
    if (!round)
        return;
    for (const scoring::PracticeResult &scored : (*round)->scorecard.practices) {
        const Practice &practice = (*round)->questionnaire.practices[scored.practice];
        const Route route{
            .place = Place::Results, .assessment = (*round)->assessment.head.id, .practice = practice.key};
        entries << FinderEntry{practice.title, Words::tr("Practice"), [&window, route] { window.goTo(route); }};
    }
}

} // namespace

void showFinder(MainWindow &window, Session &session)
{
    QList<FinderEntry> entries;
    addPages(entries, window);
    addCommands(entries, window);
    const QList<AssessmentHead> heads = session.heads();
    addAssessments(entries, window, heads);
    addPractices(entries, window, session, heads);
    auto *finder = new Finder(std::move(entries), &window);
    finder->open();
}

} // namespace heartwood::ui

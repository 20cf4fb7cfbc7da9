#include "ui/assessmentlist.h"

#include "ui/assessmentactions.h"
#include "ui/assessmentfilter.h"
#include "ui/assessmentmodel.h"
#include "ui/session.h"
#include "ui/tables.h"
#include "ui/widgets.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QTableView>

namespace heartwood::ui {

namespace {

int itemsOf(Session &session, const QString &hash, const QString &variant)
{
    const auto questionnaire = session.questionnaire(hash);
    const Variant *asked = questionnaire ? questionnaire->variant(variant) : nullptr;
    return asked ? int(asked->items.size()) : 0;
}

} // namespace

AssessmentList::AssessmentList(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    m_actions = new AssessmentActions(session, this);
    const auto itemCount = [&session](const QString &hash, const QString &variant) {
        return itemsOf(session, hash, variant);
    };
    m_model = new AssessmentModel(itemCount, this);
    m_filter = new AssessmentFilter(this);
    m_filter->setSourceModel(m_model);
    makeBar();
    makeTable();
    m_nothing = makeText(this, TextSize::Body, 400, "muted");
    QFrame *card = makeCard(this);
    cardLayout(card)->addWidget(m_nothing);
    cardLayout(card)->addWidget(m_table, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().length(12));
    layout->addWidget(m_bar);
    layout->addWidget(card, 1);
    connect(m_actions, &AssessmentActions::goTo, this, &AssessmentList::goTo);
    connect(m_actions, &AssessmentActions::notify, this, &AssessmentList::notify);
    connect(m_model, &AssessmentModel::renamed, this, [this](qint64 assessment, const QString &title) {
        if (const auto head = m_session.assessments().head(assessment))
            m_actions->rename(*head, title);
    });
}

void AssessmentList::makeBar()
{
    m_bar = new QWidget(this);
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().length(8));
    m_words = new QLineEdit(m_bar);
    m_words->setObjectName(QStringLiteral("filter"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    row->addWidget(m_words, 1);
    m_open = addButton("open", &AssessmentList::openChosen);
    m_rename = addButton("rename", &AssessmentList::renameInPlace);
    m_duplicate = addButton("duplicate", &AssessmentList::duplicate);
    m_remove = addButton("delete", &AssessmentList::remove);
    connect(m_words, &QLineEdit::textChanged, this, &AssessmentList::filterBy);
    connect(m_words, &QLineEdit::returnPressed, this, &AssessmentList::openChosen);
    auto *find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_words, [this] { m_words->setFocus(Qt::ShortcutFocusReason); });
}

QPushButton *AssessmentList::addButton(const char *name, void (AssessmentList::*slot)())
{
    QPushButton *button = makeButton(m_bar);
    button->setObjectName(QLatin1String(name));
    m_bar->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, slot);
    return button;
}

void AssessmentList::makeTable()
{
    m_table = makeTableView(this);
    m_table->setObjectName(QStringLiteral("assessments"));
    m_table->setModel(m_filter);
    m_table->horizontalHeader()->setSortIndicator(AssessmentModel::Date, Qt::DescendingOrder);
    m_table->setSortingEnabled(true);
    m_fitter = new ColumnFitter(m_table, {.stretched = AssessmentModel::Title,
                                          .leastStretched = 180,
                                          .widest = 220,
                                          .expendable = {AssessmentModel::Respondents, AssessmentModel::Questions,
                                                         AssessmentModel::Organization, AssessmentModel::Date}});
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QTableView::activated, this, &AssessmentList::openChosen);
    connect(m_table, &QTableView::customContextMenuRequested, this, &AssessmentList::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &AssessmentList::enableButtons);
    // Of the table alone: while a title is edited these keys are the editor's.
    new QShortcut(QKeySequence::Delete, m_table, this, &AssessmentList::remove, Qt::WidgetShortcut);
    new QShortcut(QKeySequence(Qt::Key_F2), m_table, this, &AssessmentList::renameInPlace, Qt::WidgetShortcut);
}

void AssessmentList::setHeads(const QList<AssessmentHead> &heads)
{
    const AssessmentHead *before = chosen();
    const qint64 kept = before ? before->id : 0;
    const int row = m_table->currentIndex().row();
    m_model->setEditable(!m_session.readOnly());
    m_model->setHeads(heads);
    choose(kept);
    if (!chosen() || chosen()->id != kept) // deleted: the one that took its place
        m_table->selectRow(std::clamp(row, 0, std::max(0, m_filter->rowCount() - 1)));
    showWhatIsLeft();
}

void AssessmentList::choose(qint64 assessment)
{
    const int row = m_model->rowOf(assessment);
    const QModelIndex index = m_filter->mapFromSource(m_model->index(row, AssessmentModel::Title));
    m_table->selectRow(index.isValid() ? index.row() : 0);
    m_table->scrollTo(m_table->currentIndex());
    enableButtons();
}

const AssessmentHead *AssessmentList::chosen() const
{
    const QModelIndex index = m_filter->mapToSource(m_table->currentIndex());
    return index.isValid() ? &m_model->head(index.row()) : nullptr;
}

void AssessmentList::filterBy(const QString &words)
{
    m_filter->setWords(words);
    showWhatIsLeft();
}

void AssessmentList::showWhatIsLeft()
{
    const bool none = m_filter->rowCount() == 0;
    m_nothing->setVisible(none);
    m_table->setVisible(!none);
    if (!none && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    enableButtons();
}

void AssessmentList::enableButtons()
{
    const bool any = chosen();
    m_open->setEnabled(any);
    for (QPushButton *button : {m_rename, m_duplicate, m_remove})
        button->setEnabled(any && !m_session.readOnly());
}

void AssessmentList::refresh()
{
    m_words->setAccessibleName(tr("Filter"));
    m_words->setPlaceholderText(tr("Filter"));
    m_open->setText(tr("Open"));
    m_rename->setText(tr("Rename"));
    m_duplicate->setText(tr("Duplicate"));
    m_remove->setText(tr("Delete"));
    m_table->setAccessibleName(tr("Assessments"));
    m_nothing->setText(tr("No assessment has these words in its title, organization or name."));
    m_model->retranslate();
    m_table->viewport()->update();
    m_fitter->fit();
}

QWidget *AssessmentList::firstFocus() const
{
    return m_table->isHidden() ? static_cast<QWidget *>(m_words) : m_table;
}

bool AssessmentList::eventFilter(QObject *watched, QEvent *event)
{
    const bool down = watched == m_words && event->type() == QEvent::KeyPress &&
                      static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down;
    if (down)
        m_table->setFocus(Qt::OtherFocusReason);
    return down || QWidget::eventFilter(watched, event);
}

void AssessmentList::showMenu(const QPoint &position)
{
    if (!chosen())
        return;
    QMenu menu(this);
    menu.addAction(m_open->text(), this, &AssessmentList::openChosen);
    const auto add = [&](QPushButton *button, void (AssessmentList::*slot)(), const QKeySequence &key) {
        QAction *action = menu.addAction(button->text(), this, slot);
        action->setShortcut(key);
        action->setEnabled(button->isEnabled());
    };
    add(m_rename, &AssessmentList::renameInPlace, Qt::Key_F2);
    add(m_duplicate, &AssessmentList::duplicate, {});
    menu.addSeparator();
    add(m_remove, &AssessmentList::remove, QKeySequence::Delete);
    // The menu key asks from wherever the table thinks; the chosen row is meant.
    const QRect row = m_table->visualRect(m_table->currentIndex());
    menu.exec(m_table->viewport()->mapToGlobal(m_table->indexAt(position).isValid() ? position : row.bottomLeft()));
}

void AssessmentList::openChosen()
{
    if (const AssessmentHead *head = chosen())
        m_actions->open(AssessmentHead(*head));
}

void AssessmentList::renameInPlace()
{
    if (chosen())
        m_table->edit(m_table->currentIndex().siblingAtColumn(AssessmentModel::Title));
}

void AssessmentList::duplicate()
{
    const AssessmentHead *head = chosen();
    if (!head || m_session.readOnly())
        return;
    if (const qint64 copy = m_actions->duplicate(AssessmentHead(*head)))
        choose(copy);
}

void AssessmentList::remove()
{
    const AssessmentHead *head = chosen();
    if (head && !m_session.readOnly())
        m_actions->remove(AssessmentHead(*head));
}

} // namespace heartwood::ui

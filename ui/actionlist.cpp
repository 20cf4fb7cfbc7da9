#include "ui/actionlist.h"

#include "report/figures.h"
#include "report/words.h"
#include "ui/actionform.h"
#include "ui/actionmoved.h"
#include "ui/actionwords.h"
#include "ui/pages.h"
#include "ui/widgets.h"

#include <QComboBox>
#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace heartwood::ui {

namespace {

constexpr int allStates = -1; ///< the filter's first choice

} // namespace

ActionList::ActionList(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme().length(12));
    makeHead();
    m_form = new ActionForm(this);
    m_form->hide();
    m_pressing = makeText(this, TextSize::Body, 400, "muted");
    m_pressing->setObjectName(QStringLiteral("pressing"));
    m_nothing = makeText(this, TextSize::Body, 400, "muted");
    m_nothing->setObjectName(QStringLiteral("noActions"));
    m_column->addWidget(m_pressing);
    m_column->addWidget(m_form);
    m_column->addWidget(m_nothing);
    connect(m_add, &QPushButton::clicked, this, &ActionList::openForm);
    connect(m_filter, &QComboBox::activated, this, &ActionList::refresh);
    connect(m_form, &ActionForm::cancelled, this, &ActionList::closeForm);
    connect(m_form, &ActionForm::done, this, [this](const Action &action) {
        closeForm();
        add(action);
        const auto newest = std::ranges::max_element(m_actions, {}, [](const auto &kept) { return kept.action.id; });
        if (newest != m_actions.end())
            bringIntoView(rowOf(newest->action.id));
    });
}

void ActionList::makeHead()
{
    auto *top = new QHBoxLayout;
    top->setSpacing(theme().length(12));
    m_title = makeText(this, TextSize::Large, 700);
    m_filter = new QComboBox(this);
    m_filter->setObjectName(QStringLiteral("stateFilter"));
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_filter->addItem({}, allStates);
    for (const ActionState state : allActionStates)
        m_filter->addItem({}, int(state));
    ignoreWheel(m_filter);
    m_add = makeButton(this);
    m_add->setObjectName(QStringLiteral("addAction"));
    top->addWidget(m_title, 1);
    top->addWidget(m_filter);
    top->addWidget(m_add);
    m_column->addLayout(top);
}

void ActionList::read(const RoundPointer &round)
{
    const bool other = !m_round || !round || m_round->assessment.head.id != round->assessment.head.id;
    if (m_session.path() != m_workspace) // what is still being typed belongs to another
        dropRows();
    m_workspace = m_session.path();
    m_round = round;
    m_actions.clear();
    if (other) {
        m_form->hide();
        m_filter->setCurrentIndex(0);
    }
    if (!round)
        return;
    const AssessmentHead &head = round->assessment.head;
    const auto listed = m_session.actions().listOf(head.organization, head.sample);
    if (listed)
        m_actions = *listed;
    else
        tell(listed.error());
}

void ActionList::refresh()
{
    setTexts();
    makeRows();
}

void ActionList::setTexts()
{
    const auto counted = [](const QString &name, qsizetype count) {
        return tr("%1 (%2)", "a state of actions and how many are in it").arg(name).arg(count);
    };
    m_filter->setItemText(0, counted(tr("All"), m_actions.size()));
    for (const ActionState state : allActionStates) {
        const auto has = [state](const storage::KeptAction &kept) { return kept.action.state == state; };
        m_filter->setItemText(
            m_filter->findData(int(state)),
            counted(report::sentenceCase(report::words::actionState(state)), std::ranges::count_if(m_actions, has)));
    }
    m_filter->setAccessibleName(tr("State"));
    m_filter->setVisible(!m_actions.isEmpty());
    QList<Action> actions;
    for (const storage::KeptAction &kept : std::as_const(m_actions))
        actions << kept.action;
    m_pressing->setText(pressingText(actions, QDate::currentDate()));
    m_pressing->setVisible(!m_pressing->text().isEmpty());
    m_title->setText(tr("Our actions"));
    m_add->setText(tr("Add an action"));
    m_add->setEnabled(!m_session.readOnly());
    m_form->retranslate();
}

QList<storage::KeptAction> ActionList::shown() const
{
    const int wanted = m_filter->currentData().toInt();
    QList<storage::KeptAction> shown = m_actions;
    if (wanted != allStates)
        shown.removeIf([wanted](const storage::KeptAction &kept) { return int(kept.action.state) != wanted; });
    std::ranges::sort(shown, {}, [](const auto &kept) { return urgencyOf(kept.action); });
    return shown;
}

void ActionList::dropRows()
{
    for (ActionRow *row : rows())
        row->disconnect(this);
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater(); // a row's own button may be what leads here
    }
    m_rows = nullptr;
}

void ActionList::makeRows()
{
    for (ActionRow *row : rows())
        row->flush();
    dropRows();
    const QList<storage::KeptAction> wanted = shown();
    m_nothing->setVisible(wanted.isEmpty());
    m_nothing->setText(m_actions.isEmpty()
                           ? tr("Nothing has been undertaken yet. Make a proposal below an action, or add one in your "
                                "own words: who does it, and by when. The next round tells whether it moved anything.")
                           : tr("No action is in this state."));
    if (wanted.isEmpty())
        return;
    m_rows = makeRowsCard(wanted);
    m_column->addWidget(m_rows);
    m_rows->show(); // the layout would do so later only, and the page below wants to know how high it is
}

QFrame *ActionList::makeRowsCard(const QList<storage::KeptAction> &shown)
{
    QFrame *card = makeCard(this);
    card->setObjectName(QStringLiteral("actions"));
    cardLayout(card)->setSpacing(theme().length(14));
    const QList<AssessmentHead> heads = m_session.heads();
    for (const storage::KeptAction &kept : shown) {
        if (cardLayout(card)->count() > 0)
            cardLayout(card)->addWidget(makeRule(card));
        auto *row = new ActionRow(described(kept, heads), !m_session.readOnly(), card);
        connect(row, &ActionRow::changed, this, [this, row] { save(row); });
        connect(row, &ActionRow::removeWanted, this, [this, row] { remove(row->kept()); });
        cardLayout(card)->addWidget(row);
    }
    return card;
}

/// Of one pair of rounds for all of its actions.
const scoring::Comparison &ActionList::comparisonOf(const RoundPointer &before, const RoundPointer &after)
{
    if (!m_comparison || m_compared != std::pair(before, after)) {
        m_compared = {before, after};
        m_comparison =
            scoring::comparisonOf(after->questionnaire, after->assessment, before->questionnaire, before->assessment);
    }
    return *m_comparison;
}

ShownAction ActionList::described(const storage::KeptAction &kept, const QList<AssessmentHead> &heads)
{
    ShownAction shown{.kept = kept};
    const auto head = std::ranges::find(heads, kept.assessment, &AssessmentHead::id);
    const auto asked =
        head == heads.end() ? Result<Questionnaire>(Questionnaire()) : m_session.questionnaire(head->questionnaireHash);
    if (head == heads.end() || !asked)
        return shown;
    const int practice = asked->practiceIndex(kept.action.practice);
    QStringList about;
    if (practice >= 0)
        about << asked->practices[practice].title;
    about << tr("%1, %2", "a round's title and date").arg(head->title, report::longDate(head->date));
    if (const QString moves = movesText(kept.action, *asked); !moves.isEmpty())
        about << moves;
    shown.about = about.join(QStringLiteral(" · "));
    const auto later = newestAfter(*head, heads);
    const auto before = later ? m_session.round(head->id) : Result<RoundPointer>(RoundPointer());
    const auto after = later ? m_session.round(later->id) : Result<RoundPointer>(RoundPointer());
    if (later && before && after)
        shown.moved = movedText(kept.action, *before, *after, comparisonOf(*before, *after));
    return shown;
}

QHash<QString, ActionState> ActionList::states() const
{
    return statesByAdvice(m_actions);
}

void ActionList::save(ActionRow *row)
{
    if (m_session.path() != m_workspace)
        return;
    const storage::KeptAction kept = row->kept();
    if (const auto saved = m_session.actions().save(kept.action); !saved)
        return tell(saved.error());
    const auto own = std::ranges::find(m_actions, kept.action.id, [](const auto &each) { return each.action.id; });
    if (own != m_actions.end())
        *own = kept;
    setTexts(); // the rows stay where they are while somebody works on them
    Q_EMIT changed();
}

void ActionList::add(const Action &action)
{
    const auto id = m_session.actions().add(m_round->assessment.head.id, action);
    if (!id)
        return tell(id.error());
    m_filter->setCurrentIndex(0); // so that it is seen
    reload();
    offerBack(tr("Added to our actions."), [this, id = *id] { return m_session.actions().remove(id); });
}

void ActionList::remove(const storage::KeptAction &kept)
{
    if (const auto removed = m_session.actions().remove(kept.action.id); !removed)
        return tell(removed.error());
    const qsizetype place = rows().indexOf(rowOf(kept.action.id));
    reload();
    focusRow(place);
    offerBack(tr("The action was deleted."), [this, kept] {
        const auto added = m_session.actions().add(kept.assessment, kept.action);
        return added ? Result<void>() : Result<void>(added.error());
    });
}

void ActionList::reload()
{
    read(m_round);
    refresh();
    Q_EMIT changed();
}

void ActionList::openForm()
{
    QStringList owners;
    for (const storage::KeptAction &kept : m_actions)
        if (!kept.action.owner.isEmpty() && !owners.contains(kept.action.owner))
            owners << kept.action.owner;
    m_form->show();
    m_form->begin(m_round->questionnaire, owners);
    bringIntoView(m_form);
}

void ActionList::closeForm()
{
    m_form->hide();
    m_add->setFocus(Qt::OtherFocusReason);
}

QList<ActionRow *> ActionList::rows() const
{
    return m_rows ? m_rows->findChildren<ActionRow *>() : QList<ActionRow *>();
}

ActionRow *ActionList::rowOf(qint64 id) const
{
    const QList<ActionRow *> all = rows();
    const auto found = std::ranges::find(all, id, [](const ActionRow *row) { return row->kept().action.id; });
    return found == all.end() ? nullptr : *found;
}

/// The one that took a deleted one's place, or the last.
void ActionList::focusRow(qsizetype place)
{
    const QList<ActionRow *> all = rows();
    if (all.isEmpty())
        m_add->setFocus(Qt::OtherFocusReason);
    else
        all[std::clamp<qsizetype>(place, 0, all.size() - 1)]->focusDelete();
}

void ActionList::bringIntoView(QWidget *widget)
{
    settleLayouts();
    for (QWidget *above = parentWidget(); widget && above; above = above->parentWidget())
        if (auto *scroller = qobject_cast<QScrollArea *>(above))
            scroller->ensureWidgetVisible(widget, 0);
}

QWidget *ActionList::firstFocus() const
{
    return m_add;
}

void ActionList::offerBack(const QString &text, const std::function<Result<void>()> &takeBack)
{
    const auto action = [self = QPointer(this), takeBack, workspace = m_session.path()] {
        if (!self || self->m_session.path() != workspace) // another has been opened since
            return;
        if (const auto taken = takeBack(); !taken)
            self->tell(taken.error());
        self->reload();
    };
    Q_EMIT notify({.text = text, .actionText = tr("Undo"), .action = action});
}

void ActionList::tell(const Error &error)
{
    Q_EMIT notify({.text = problemText(error)});
}

} // namespace heartwood::ui

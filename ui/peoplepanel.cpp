#include "ui/peoplepanel.h"

#include "ui/dialogs.h"
#include "ui/liveworkshop.h"
#include "ui/widgets.h"

#include <QListWidget>
#include <QVBoxLayout>

namespace heartwood::ui {

using namespace live;

namespace {

QString lineOf(const Workshop &workshop, int person)
{
    const Person &who = workshop.people()[person];
    QStringList parts{who.name.isEmpty() ? PeoplePanel::tr("Person %1").arg(person + 1) : who.name};
    if (who.group >= 0)
        parts << workshop.plan().groups.value(who.group);
    if (who.spectator)
        parts << PeoplePanel::tr("watches");
    if (!who.present)
        parts << PeoplePanel::tr("away");
    return parts.join(PeoplePanel::tr(" · ", "between two facts"));
}

} // namespace

PeoplePanel::PeoplePanel(QWidget *parent) : ConsolePanel(parent)
{
    m_title = makeText(this, TextSize::Large, 600);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("people"));
    m_list->setUniformItemSizes(true);
    m_hint = makeText(this, TextSize::Small, 400, "muted");
    m_remove = makeButton(this);
    m_remove->setObjectName(QStringLiteral("removePerson"));
    m_back = makeButton(this, ButtonKind::Link);
    m_back->setObjectName(QStringLiteral("hidePeople"));
    column()->addWidget(m_title);
    column()->addWidget(m_list, 1);
    column()->addWidget(m_hint);
    column()->addWidget(m_remove);
    column()->addWidget(m_back);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] { m_remove->setEnabled(chosen() >= 0); });
    connect(m_remove, &QPushButton::clicked, this, &PeoplePanel::removeChosen);
    connect(m_back, &QPushButton::clicked, this, &PeoplePanel::back);
}

int PeoplePanel::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toInt() : -1;
}

/// Their phone is told that it no longer belongs here, which cannot be taken back.
void PeoplePanel::removeChosen()
{
    const int person = chosen(); // the list goes on while the question stands
    if (person < 0)
        return;
    const bool sure = askWhether(this, {.title = tr("Remove from the workshop?"),
                                        .text = tr("%1: all answers given so far do not count any more, and that "
                                                   "cannot be undone.")
                                                    .arg(m_list->currentItem()->text()),
                                        .yes = tr("Remove"),
                                        .no = tr("Keep")});
    if (sure)
        Q_EMIT command(command::Remove{person});
}

void PeoplePanel::retranslate()
{
    m_list->setAccessibleName(tr("People in the workshop"));
    m_hint->setText(tr("A phone that is removed loses its connection, and its answers do not count."));
    m_remove->setText(tr("Remove from the workshop"));
    m_back->setText(tr("Hide the list"));
    m_lines.clear();
}

/// Made anew only where somebody came, went or was removed: votes come by the hundred.
void PeoplePanel::show(const LiveWorkshop &live)
{
    const Workshop &workshop = live.workshop();
    QStringList lines;
    QList<int> people;
    for (int person = 0; person < workshop.people().size(); ++person) {
        if (workshop.people()[person].removed)
            continue;
        lines << lineOf(workshop, person);
        people << person;
    }
    if (lines == m_lines)
        return;
    m_lines = lines;
    const int before = chosen();
    m_title->setText(tr("%n people", nullptr, int(people.size())));
    m_list->clear();
    for (qsizetype i = 0; i < people.size(); ++i) {
        auto *item = new QListWidgetItem(lines[i], m_list);
        item->setData(Qt::UserRole, people[i]);
        if (people[i] == before)
            m_list->setCurrentItem(item);
    }
    m_remove->setEnabled(chosen() >= 0);
}

} // namespace heartwood::ui

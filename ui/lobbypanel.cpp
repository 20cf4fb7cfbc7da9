#include "ui/lobbypanel.h"

#include "ui/liveworkshop.h"
#include "ui/widgets.h"

#include <QVBoxLayout>

namespace heartwood::ui {

using namespace live;

namespace {

constexpr qsizetype mostNames = 30;

QStringList groupLines(const Workshop &workshop)
{
    const QStringList &groups = workshop.plan().groups;
    QStringList lines;
    for (int group = 0; group < groups.size(); ++group) {
        const auto count = std::ranges::count_if(workshop.people(), [group](const Person &person) {
            return !person.removed && !person.spectator && person.group == group;
        });
        lines << LobbyPanel::tr("%1: %2", "a group, and how many of it are here")
                     .arg(groups[group], QString::number(count));
    }
    const auto watching = std::ranges::count_if(
        workshop.people(), [](const Person &person) { return !person.removed && person.spectator; });
    if (watching > 0)
        lines << LobbyPanel::tr("%n only watch", nullptr, int(watching));
    return lines;
}

/// Who came last, first; all are in the list of people. A thousand would not fit, and take their time to lay out.
QString namesOf(const Workshop &workshop)
{
    QStringList names;
    qsizetype more = 0;
    for (auto person = workshop.people().crbegin(); person != workshop.people().crend(); ++person)
        if (person->removed || person->name.isEmpty())
            continue;
        else if (names.size() < mostNames)
            names << person->name;
        else
            ++more;
    const QString text = names.join(LobbyPanel::tr(", ", "between names"));
    return more > 0 ? LobbyPanel::tr("%1 and %n more", nullptr, int(more)).arg(text) : text;
}

} // namespace

LobbyPanel::LobbyPanel(QWidget *parent) : ConsolePanel(parent)
{
    m_count = makeText(this, TextSize::Title, 700);
    m_count->setObjectName(QStringLiteral("hereCount"));
    m_groups = makeText(this);
    m_names = makeText(this, TextSize::Body, 400, "muted");
    m_hints = makeText(this, TextSize::Body, 400, "muted");
    m_pass = makeButton(this);
    m_pass->setObjectName(QStringLiteral("passLaptop"));
    for (QWidget *widget : {static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_groups),
                            static_cast<QWidget *>(m_names), static_cast<QWidget *>(m_hints)})
        column()->addWidget(widget);
    column()->addWidget(m_pass);
    column()->addStretch(1);
    connect(m_pass, &QPushButton::clicked, this, &LobbyPanel::passLaptop);
}

void LobbyPanel::retranslate()
{
    m_pass->setText(tr("Pass this laptop"));
}

void LobbyPanel::show(const LiveWorkshop &live)
{
    const Workshop &workshop = live.workshop();
    const auto here = std::ranges::count(workshop.people(), false, &Person::removed);
    m_count->setText(here == 0 ? tr("Nobody is here yet") : tr("%n people are here", nullptr, int(here)));
    m_groups->setText(groupLines(workshop).join(u'\n'));
    m_groups->setVisible(!m_groups->text().isEmpty());
    m_names->setText(namesOf(workshop));
    m_names->setVisible(!m_names->text().isEmpty());
    QStringList hints;
    if (!live.url().isEmpty())
        hints << tr("Phones must be in this laptop’s network. Whoever comes late may join at any time.");
    if (workshop.plan().mode == Mode::Anonymous)
        hints << tr("Anonymous: scores need five people, and no picture is shown of fewer.");
    if (!live.staysAwake())
        hints << tr("Please see to it that this laptop does not go to sleep.");
    m_hints->setText(hints.join(QStringLiteral("\n\n")));
    m_pass->setVisible(workshop.plan().pace == Pace::Own);
    // It is answered at one's own pace only once that has begun.
    m_pass->setEnabled(workshop.stage() == Stage::OwnPace);
    m_pass->setVisible(workshop.plan().pace == Pace::Own && workshop.stage() == Stage::OwnPace);
}

} // namespace heartwood::ui

#include "ui/ownpacepanel.h"

#include "ui/liveworkshop.h"
#include "ui/progressbar.h"
#include "ui/widgets.h"

#include <QVBoxLayout>

namespace heartwood::ui {

using namespace live;

namespace {

constexpr int mostNames = 30;

struct Progress
{
    int voters = 0, finished = 0, begun = 0, answers = 0;
    QStringList lines; ///< a named person each
};

Progress progressOf(const Workshop &workshop)
{
    Progress progress;
    const int items = int(workshop.plan().items.size());
    for (int person = 0; person < workshop.people().size(); ++person) {
        const Person &who = workshop.people()[person];
        if (!who.votes())
            continue;
        const int answered = workshop.answered(person);
        ++progress.voters;
        progress.answers += answered;
        progress.finished += answered == items;
        progress.begun += answered > 0 && answered < items;
        if (!who.name.isEmpty() && progress.lines.size() < mostNames)
            progress.lines << OwnPacePanel::tr("%1: %2 of %3", "a name, answered, questions")
                                  .arg(who.name, QString::number(answered), QString::number(items));
    }
    return progress;
}

} // namespace

OwnPacePanel::OwnPacePanel(QWidget *parent) : ConsolePanel(parent)
{
    m_count = makeText(this, TextSize::Title, 700);
    m_count->setObjectName(QStringLiteral("finishedCount"));
    m_bar = new ProgressBar(this);
    m_states = makeText(this);
    m_names = makeText(this, TextSize::Body, 400, "muted");
    m_hint = makeText(this, TextSize::Body, 400, "muted");
    m_pass = makeButton(this);
    m_pass->setObjectName(QStringLiteral("passLaptop"));
    for (QWidget *widget :
         {static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_states),
          static_cast<QWidget *>(m_names), static_cast<QWidget *>(m_hint), static_cast<QWidget *>(m_pass)})
        column()->addWidget(widget);
    column()->addStretch(1);
    connect(m_pass, &QPushButton::clicked, this, &OwnPacePanel::passLaptop);
}

void OwnPacePanel::retranslate()
{
    m_hint->setText(tr("Whoever has no phone can answer on this laptop."));
    m_pass->setText(tr("Pass this laptop"));
}

void OwnPacePanel::show(const LiveWorkshop &live)
{
    const Progress progress = progressOf(live.workshop());
    const qsizetype all = progress.voters * live.workshop().plan().items.size();
    m_count->setText(tr("%1 of %2 have finished").arg(progress.finished).arg(progress.voters));
    m_bar->setShare(all > 0 ? double(progress.answers) / double(all) : 0);
    m_bar->setAccessibleName(tr("Answers given"));
    m_states->setText(
        tr("%1 under way, %2 not begun").arg(progress.begun).arg(progress.voters - progress.begun - progress.finished));
    m_names->setText(progress.lines.join(u'\n'));
    m_names->setVisible(!progress.lines.isEmpty());
}

} // namespace heartwood::ui

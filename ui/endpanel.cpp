#include "ui/endpanel.h"

#include "ui/liveworkshop.h"
#include "ui/widgets.h"

#include <QVBoxLayout>

namespace heartwood::ui {

using namespace live;

namespace {

int voters(const Workshop &workshop)
{
    int count = 0;
    for (int person = 0; person < workshop.people().size(); ++person)
        count += workshop.people()[person].votes() && workshop.answered(person) > 0;
    return count;
}

QString meaning(const LiveWorkshop &live)
{
    QStringList lines{EndPanel::tr("Nobody can vote any more, and the results are frozen.")};
    if (live.workshop().plan().mode == Mode::Anonymous)
        lines << EndPanel::tr("The answers are shuffled, and everything that could lead from one to a phone is "
                              "erased from the file.");
    if (live.rehearsal())
        lines << EndPanel::tr("This is a rehearsal: nothing of it is kept.");
    return lines.join(QStringLiteral("\n\n"));
}

QString kept(const LiveWorkshop &live)
{
    if (live.rehearsal())
        return EndPanel::tr("The rehearsal is over. Nothing of it is kept.");
    return EndPanel::tr("The answers of %n people are kept, and what the room said and decided.", nullptr,
                        voters(live.workshop()));
}

} // namespace

EndPanel::EndPanel(QWidget *parent) : ConsolePanel(parent)
{
    m_title = makeText(this, TextSize::Title, 700);
    m_text = makeText(this);
    m_close = makeButton(this, ButtonKind::Primary);
    m_close->setObjectName(QStringLiteral("closeNow"));
    m_notYet = makeButton(this);
    m_notYet->setObjectName(QStringLiteral("notYet"));
    m_results = makeButton(this);
    m_results->setObjectName(QStringLiteral("toResults"));
    column()->addWidget(m_title);
    column()->addWidget(m_text);
    column()->addSpacing(theme().length(6));
    for (QPushButton *button : {m_close, m_notYet, m_results})
        column()->addWidget(button);
    column()->addStretch(1);
    connect(m_close, &QPushButton::clicked, this, &EndPanel::closeNow);
    connect(m_notYet, &QPushButton::clicked, this, &EndPanel::notYet);
    connect(m_results, &QPushButton::clicked, this, &EndPanel::results);
}

void EndPanel::retranslate()
{
    m_close->setText(tr("Close now"));
    m_notYet->setText(tr("Not yet"));
    m_results->setText(tr("Results"));
}

void EndPanel::show(const LiveWorkshop &live)
{
    const bool closing = live.workshop().stage() == Stage::Closed;
    const bool ended = live.now().ended;
    m_title->setText(ended ? tr("Closed") : closing ? tr("Closing…") : tr("Close the workshop?"));
    m_text->setText(ended ? kept(live) : closing ? tr("The last answers are written to the disk.") : meaning(live));
    m_close->setVisible(!closing);
    m_notYet->setVisible(!closing);
    m_results->setVisible(ended && !live.rehearsal());
}

} // namespace heartwood::ui

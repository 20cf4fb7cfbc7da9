#include "ui/consolesteps.h"

#include "ui/liveworkshop.h"

#include <QCoreApplication>

namespace heartwood::ui {

using namespace live;

namespace {

struct ConsoleSteps
{
    Q_DECLARE_TR_FUNCTIONS(ConsoleSteps)
};

Step commandStep(const QString &text, const Command &command, bool enabled = true)
{
    return {.kind = Step::Kind::Command, .text = text, .enabled = enabled, .command = command};
}

Step step(Step::Kind kind, const QString &text)
{
    return {.kind = kind, .text = text};
}

bool isLast(const Workshop &workshop)
{
    if (!workshop.agenda().isEmpty())
        return workshop.agenda().last() == workshop.item();
    return workshop.item() + 1 == workshop.plan().items.size();
}

Step whileVoting(const Workshop &workshop)
{
    if (workshop.paused())
        return commandStep(ConsoleSteps::tr("Go on"), command::Pause{false});
    if (workshop.drilling() && workshop.plan().isDrill(workshop.item() + 1))
        return commandStep(ConsoleSteps::tr("Next drill question"), command::Reveal(), workshop.voted() > 0);
    return commandStep(ConsoleSteps::tr("Reveal"), command::Reveal(), workshop.voted() > 0);
}

Step whileTalking(const Workshop &workshop)
{
    if (workshop.drilling())
        return workshop.plan().isDrill(workshop.item() + 1)
                   ? commandStep(ConsoleSteps::tr("Next drill question"), command::Next())
                   : commandStep(ConsoleSteps::tr("Back to the questions"), command::Drill{false});
    if (isLast(workshop))
        return step(Step::Kind::Decide, ConsoleSteps::tr("Decide what matters"));
    return commandStep(ConsoleSteps::tr("Next question"), command::Next());
}

bool isTalking(Stage stage)
{
    return stage == Stage::Revealed || stage == Stage::Discussing;
}

/// Nothing of it was shown yet: too few had voted.
bool canReopen(const Workshop &workshop)
{
    return isTalking(workshop.stage()) && !workshop.drilling() && !workshop.shown(workshop.item(), workshop.round()) &&
           (workshop.stage() == Stage::Revealed || workshop.round() == live::Round::Second);
}

} // namespace

Step nextStep(const LiveWorkshop &live)
{
    const Workshop &workshop = live.workshop();
    switch (workshop.stage()) {
    case Stage::Lobby:
        return commandStep(ConsoleSteps::tr("Begin"), command::Start());
    case Stage::Voting:
        return whileVoting(workshop);
    case Stage::Revealed:
    case Stage::Discussing:
        return whileTalking(workshop);
    case Stage::OwnPace:
        return workshop.paused() ? commandStep(ConsoleSteps::tr("Go on"), command::Pause{false})
                                 : step(Step::Kind::Discuss, ConsoleSteps::tr("Talk about what divides the room"));
    case Stage::Deciding:
        return workshop.dotsRevealed() ? step(Step::Kind::Finish, ConsoleSteps::tr("Close the workshop"))
                                       : commandStep(ConsoleSteps::tr("Reveal the dots"), command::Reveal());
    case Stage::Closed:
        break;
    }
    if (!live.now().ended)
        return {.kind = Step::Kind::None, .text = ConsoleSteps::tr("Closing…"), .enabled = false};
    return step(Step::Kind::Report, live.rehearsal() ? ConsoleSteps::tr("Done") : ConsoleSteps::tr("Report"));
}

QList<SideStep> sideSteps(const LiveWorkshop &live)
{
    const Workshop &workshop = live.workshop();
    const Stage stage = workshop.stage();
    const bool voting = stage == Stage::Voting;
    QList<SideStep> steps;
    const bool first =
        workshop.agenda().isEmpty() ? workshop.item() == 0 : workshop.agenda().first() == workshop.item();
    if (((voting || isTalking(stage)) && !first) ||
        (stage == Stage::Deciding && workshop.talk(workshop.item()).revealed))
        steps << SideStep{"back", ConsoleSteps::tr("Back"), Qt::Key_Left, command::Back()};
    if (voting && !workshop.drilling() && workshop.agenda().isEmpty() && !isLast(workshop))
        steps << SideStep{"skip", ConsoleSteps::tr("Skip"), Qt::Key_S, command::Skip()};
    if ((voting || stage == Stage::OwnPace) && !workshop.paused())
        steps << SideStep{"pause", ConsoleSteps::tr("Pause"), Qt::Key_P, command::Pause{true}};
    if (canReopen(workshop))
        steps << SideStep{"reopen", ConsoleSteps::tr("Let more people vote"), Qt::Key_L, command::Reopen()};
    else if (isTalking(stage) && !workshop.drilling() && !workshop.talk(workshop.item()).votedAgain)
        steps << SideStep{"voteAgain", ConsoleSteps::tr("Vote again"), Qt::Key_V, command::VoteAgain()};
    if (stage != Stage::Closed)
        steps << SideStep{"hide", workshop.hidden() ? ConsoleSteps::tr("Show") : ConsoleSteps::tr("Hide"), Qt::Key_H,
                          command::Hide{!workshop.hidden()}};
    return steps;
}

QList<Step> rareSteps(const LiveWorkshop &live)
{
    const Workshop &workshop = live.workshop();
    const Stage stage = workshop.stage();
    QList<Step> steps;
    if (workshop.plan().drill > 0 && isTalking(stage) && !workshop.drilling())
        steps << commandStep(ConsoleSteps::tr("Crisis drill"), command::Drill{true});
    if (workshop.drilling() && (isTalking(stage) || stage == Stage::Voting))
        steps << commandStep(ConsoleSteps::tr("Back to the questions"), command::Drill{false});
    if (isTalking(stage) || stage == Stage::OwnPace)
        steps << step(Step::Kind::Decide, ConsoleSteps::tr("Decide what matters"));
    if (stage != Stage::Closed)
        steps << step(Step::Kind::Finish, ConsoleSteps::tr("Close the workshop"));
    return steps;
}

} // namespace heartwood::ui

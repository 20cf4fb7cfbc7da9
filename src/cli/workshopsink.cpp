#include "cli/workshopsink.h"

#include <algorithm>
#include <array>

namespace heartwood::cli {

using namespace storage;

namespace {

constexpr std::array stageKeys{"lobby",      "voting",   "revealed", "own_pace",
                               "discussing", "deciding", "closed"}; // as live::Stage

QString keyOf(live::Stage stage)
{
    return QLatin1String(stageKeys.at(size_t(stage)));
}

std::optional<live::Stage> stageOfKey(const QString &key)
{
    const auto found = std::ranges::find(stageKeys, key, [](const char *text) { return QLatin1String(text); });
    return found == stageKeys.end() ? std::nullopt : std::optional(live::Stage(found - stageKeys.begin()));
}

/// One list from another, element by element.
template<typename To, typename From, typename Function> QList<To> each(const QList<From> &list, Function convert)
{
    QList<To> converted;
    converted.reserve(list.size());
    for (const From &from : list)
        converted.append(convert(from));
    return converted;
}

bool isSecond(live::Round round)
{
    return round == live::Round::Second;
}

live::Round roundOf(bool second)
{
    return second ? live::Round::Second : live::Round::First;
}

WorkshopPerson personOf(const live::Admission &admission)
{
    return {.person = admission.person,
            .name = admission.who.name,
            .group = admission.who.group,
            .spectator = admission.who.spectator,
            .removed = admission.who.removed,
            .tokenHash = admission.tokenHash};
}

live::Admission admissionOf(const WorkshopPerson &person)
{
    return {.person = person.person,
            .who = {.name = person.name,
                    .group = person.group,
                    .spectator = person.spectator,
                    .present = false,
                    .removed = person.removed},
            .tokenHash = person.tokenHash};
}

WorkshopVote keptVote(const live::Vote &vote)
{
    return {.person = vote.person,
            .item = vote.item,
            .second = isSecond(vote.round),
            .answer = vote.answer,
            .number = vote.number};
}

live::Vote liveVote(const WorkshopVote &vote)
{
    return {.person = vote.person,
            .item = vote.item,
            .round = roundOf(vote.second),
            .answer = vote.answer,
            .number = vote.number};
}

/// Both talks have the same parts.
template<typename To>
constexpr auto talkAs = [](const auto &talk) {
    return To{.revealed = talk.revealed,
              .skipped = talk.skipped,
              .votedAgain = talk.votedAgain,
              .agreed = talk.agreed,
              .note = talk.note,
              .minority = talk.minority};
};

/// As have both kinds of dots.
template<typename To>
constexpr auto dotsAs = [](const auto &dots) { return To{.person = dots.person, .gap = dots.gap, .dots = dots.dots}; };

WorkshopProgress keptProgress(const live::Progress &progress)
{
    return {.stage = keyOf(progress.stage),
            .item = progress.item,
            .before = progress.before,
            .dotsRevealed = progress.dotsRevealed,
            .second = isSecond(progress.round),
            .paused = progress.paused,
            .agenda = progress.agenda,
            .gaps = progress.gaps,
            .talks = each<WorkshopTalk>(progress.talks, talkAs<WorkshopTalk>)};
}

live::Progress liveProgress(const WorkshopProgress &progress, live::Stage stage)
{
    return {.stage = stage,
            .item = progress.item,
            .round = roundOf(progress.second),
            .talks = each<live::Talk>(progress.talks, talkAs<live::Talk>),
            .agenda = progress.agenda,
            .gaps = progress.gaps,
            .paused = progress.paused,
            .before = progress.before,
            .dotsRevealed = progress.dotsRevealed};
}

live::Plan planOf(const NewWorkshop &plan, live::Pace pace)
{
    return {.title = plan.assessment.title,
            .mode = plan.assessment.mode,
            .pace = pace,
            .items = plan.items,
            .groups = plan.groups,
            .seconds = plan.seconds,
            .drill = plan.drill ? int(plan.drill->questions.size()) : 0};
}

} // namespace

NewWorkshop newWorkshop(const live::Plan &plan, const NewAssessment &assessment, const QByteArray &code,
                        const QByteArray &secret, const QString &listen, const std::optional<Drill> &drill)
{
    NewWorkshop workshop{.assessment = assessment,
                         .groups = plan.groups,
                         .pace = live::paceKey(plan.pace),
                         .items = plan.items,
                         .seconds = plan.seconds,
                         .code = code,
                         .secret = secret,
                         .listen = listen,
                         .drill = drill};
    workshop.assessment.title = plan.title;
    workshop.assessment.mode = plan.mode;
    return workshop;
}

Result<live::Kept> keptWorkshop(Workspace &workspace, qint64 assessment)
{
    const auto loaded = WorkshopStore(workspace).load(assessment);
    if (!loaded)
        return loaded.error();
    const auto pace = live::paceOfKey(loaded->plan.pace);
    const auto stage = stageOfKey(loaded->progress.stage);
    if (!pace || !stage)
        return Error{.code = ErrorCode::Damaged,
                     .file = workspace.path(),
                     .detail = QStringLiteral("workshop of assessment %1").arg(assessment),
                     .faults = {}};
    return live::Kept{.plan = planOf(loaded->plan, *pace),
                      .code = loaded->plan.code,
                      .secret = loaded->plan.secret,
                      .people = each<live::Admission>(loaded->people, admissionOf),
                      .votes = each<live::Vote>(loaded->votes, liveVote),
                      .progress = liveProgress(loaded->progress, *stage),
                      .dots = each<live::Placed>(loaded->dots, dotsAs<live::Placed>),
                      .listen = loaded->plan.listen};
}

Result<std::unique_ptr<WorkshopSink>> WorkshopSink::open(const Workspace &workspace, qint64 assessment)
{
    Result<std::unique_ptr<Workspace>> beside = workspace.openBeside();
    if (!beside)
        return beside.error();
    return std::unique_ptr<WorkshopSink>(new WorkshopSink(*std::move(beside), assessment));
}

WorkshopSink::WorkshopSink(std::unique_ptr<Workspace> workspace, qint64 assessment)
    : m_workspace(std::move(workspace)), m_assessment(assessment)
{
}

Result<void> WorkshopSink::keep(const live::Batch &batch)
{
    WorkshopBatch kept{.joined = each<WorkshopPerson>(batch.admissions, personOf),
                       .removed = batch.removed,
                       .progress = {},
                       .votes = each<WorkshopVote>(batch.votes, keptVote),
                       .dots = each<WorkshopDots>(batch.dots, dotsAs<WorkshopDots>)};
    if (batch.progress)
        kept.progress = keptProgress(*batch.progress);
    return WorkshopStore(*m_workspace).keep(m_assessment, kept);
}

Result<void> WorkshopSink::close()
{
    return WorkshopStore(*m_workspace).close(m_assessment);
}

} // namespace heartwood::cli

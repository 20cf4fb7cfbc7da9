#include "ui/scene.h"

#include "report/figures.h"
#include "ui/liveworkshop.h"
#include "ui/scorewords.h"

#include <QCoreApplication>

namespace heartwood::ui {

using namespace live;

namespace {

struct SceneWords
{
    Q_DECLARE_TR_FUNCTIONS(SceneWords)
};

QString separated(const QStringList &parts)
{
    QStringList some = parts;
    some.removeAll(QString());
    return some.join(SceneWords::tr(" · ", "between two facts"));
}

/// 0:38
QString timeText(std::chrono::seconds left)
{
    constexpr int minute = 60;
    return QStringLiteral("%1:%2").arg(left.count() / minute).arg(left.count() % minute, 2, 10, QLatin1Char('0'));
}

SceneVote voteOf(const scoring::ItemTally &tally, const QString &title)
{
    SceneVote vote;
    vote.title = title;
    vote.counts = tally.counts;
    const auto median = medianOf(tally);
    QStringList facts;
    if (median)
        facts << SceneWords::tr("Median %1").arg(report::figure(*median, *median == int(*median) ? 0 : 1));
    if (tally.dontKnow > 0)
        facts << SceneWords::tr("%n people don’t know", nullptr, tally.dontKnow);
    if (tally.notApplicable > 0)
        facts << SceneWords::tr("not applicable for %n people", nullptr, tally.notApplicable);
    vote.facts = separated(facts);
    const std::array one{&tally};
    const auto alignment = scoring::agreementOf(one).alignment;
    vote.divided = alignment == scoring::Alignment::Divided;
    if (alignment == scoring::Alignment::Aligned)
        vote.alignment = SceneWords::tr("Aligned: the room sees it alike");
    else if (alignment == scoring::Alignment::Mixed)
        vote.alignment = SceneWords::tr("Mixed: some see it differently");
    else if (vote.divided)
        vote.alignment = SceneWords::tr("Divided: worth a conversation");
    return vote;
}

class Composer
{
public:
    explicit Composer(const LiveWorkshop &live) : m_live(live), m_workshop(live.workshop()) {}

    Scene scene()
    {
        m_scene.title = m_workshop.plan().title;
        if (m_workshop.hidden() && m_workshop.stage() != Stage::Closed)
            return m_scene;
        if (m_workshop.stage() != Stage::Closed)
            addJoining();
        addStage();
        return m_scene;
    }

private:
    void addJoining()
    {
        m_scene.url = m_live.url();
        m_scene.address = m_live.address();
        m_scene.code = m_live.code();
        m_scene.promise =
            m_workshop.plan().mode == Mode::Anonymous
                ? SceneWords::tr("Answers are anonymous. The room sees how they spread once five are in, "
                                 "never whose they are.")
                : SceneWords::tr("Answers carry names, which the facilitator sees. The room sees how they "
                                 "spread once five are in.");
    }

    void addStage()
    {
        m_scene.paused = m_workshop.paused();
        switch (m_workshop.stage()) {
        case Stage::Lobby:
            return addLobby();
        case Stage::Voting:
            return addQuestion();
        case Stage::Revealed:
        case Stage::Discussing:
            return m_workshop.drilling() ? addDrill() : addResult();
        case Stage::OwnPace:
            return addOwnPace();
        case Stage::Deciding:
            return addDots();
        case Stage::Closed:
            return addEnd();
        }
    }

    QString here() const
    {
        return SceneWords::tr("%n people are here", nullptr,
                              int(std::ranges::count(m_workshop.people(), false, &Person::removed)));
    }

    void addLobby()
    {
        m_scene.kind = Scene::Kind::Lobby;
        m_scene.heading =
            m_scene.url.isEmpty() ? SceneWords::tr("The laptop goes round") : SceneWords::tr("Join with your phone");
        m_scene.paragraphs << (m_scene.url.isEmpty()
                                   ? SceneWords::tr(
                                         "Each of you answers on it in turn. Nobody sees what the one before "
                                         "answered.")
                                   : SceneWords::tr("Scan the code, or open the address in the browser and type the "
                                                    "code. No app, no account."));
        m_scene.status = here();
    }

    const ItemText *textAtHand() const
    {
        const int item = m_workshop.item();
        return item < m_live.texts().asked.size() ? &m_live.texts().asked[item] : nullptr;
    }

    /// Practice, and which question of how many.
    void addPlace()
    {
        const Plan &plan = m_workshop.plan();
        const bool drilling = m_workshop.drilling();
        const qsizetype position = drilling ? m_workshop.item() - plan.items.size() : m_workshop.item();
        const qsizetype count = drilling ? plan.drill : plan.items.size();
        const ItemText *text = textAtHand();
        const qsizetype inAgenda = m_workshop.agenda().indexOf(m_workshop.item());
        const QString which =
            inAgenda >= 0 ? SceneWords::tr("to talk about: %1 of %2").arg(inAgenda + 1).arg(m_workshop.agenda().size())
                          : SceneWords::tr("question %1 of %2").arg(position + 1).arg(count);
        m_scene.place = separated({text ? text->practice : QString(), which});
        m_scene.dimension = text ? text->dimension : -1;
        if (!text)
            return;
        m_scene.heading = text->question;
        m_scene.choices = QStringList(text->anchors.begin(), text->anchors.end());
    }

    void addQuestion()
    {
        m_scene.kind = Scene::Kind::Question;
        addPlace();
        if (m_workshop.drilling())
            m_scene.paragraphs = m_live.texts().scenario;
        const int expected = m_workshop.expected();
        m_scene.status =
            SceneWords::tr("%1 of %n answered", "%n is how many people vote", expected).arg(m_workshop.voted());
        if (m_workshop.round() == live::Round::Second)
            m_scene.status = separated({SceneWords::tr("Second vote"), m_scene.status});
        if (m_live.now().left)
            m_scene.timer = timeText(*m_live.now().left);
        m_scene.done = expected > 0 ? double(m_workshop.voted()) / expected : 0;
    }

    void addResult()
    {
        m_scene.kind = Scene::Kind::Result;
        addPlace();
        const int item = m_workshop.item();
        const auto first = m_workshop.shown(item, live::Round::First);
        const auto second = m_workshop.shown(item, live::Round::Second);
        if (first)
            m_scene.votes << voteOf(*first, second ? SceneWords::tr("First vote, which is scored") : QString());
        if (second)
            m_scene.votes << voteOf(*second, SceneWords::tr("Second vote"));
        if (!first)
            m_scene.withheld = SceneWords::tr("Fewer than five people chose a level: no picture is shown.");
        m_scene.agreed = m_workshop.talk(item).agreed;
        if (m_scene.agreed)
            m_scene.agreedText = SceneWords::tr("The room agrees on %1").arg(*m_scene.agreed);
    }

    void addDrill()
    {
        m_scene.kind = Scene::Kind::DrillResult;
        addPlace();
        m_scene.heading = m_scene.place.section(SceneWords::tr(" · ", "between two facts"), 0, 0);
        const Plan &plan = m_workshop.plan();
        for (int position = int(plan.items.size()); plan.isDrill(position); ++position) {
            const ItemText &text = m_live.texts().asked.value(position);
            const auto shown = m_workshop.shown(position, live::Round::First);
            m_scene.drill << SceneChoice{.question = text.question,
                                         .choices = QStringList(text.anchors.begin(), text.anchors.end()),
                                         .counts = shown ? std::optional(shown->counts) : std::nullopt,
                                         .agreed = m_workshop.talk(position).agreed,
                                         .atHand = position == m_workshop.item()};
        }
    }

    void addOwnPace()
    {
        m_scene.kind = Scene::Kind::OwnPace;
        m_scene.heading = SceneWords::tr("Everyone answers at their own pace");
        int voters = 0;
        int finished = 0;
        int answers = 0;
        const qsizetype items = m_workshop.plan().items.size();
        for (int person = 0; person < m_workshop.people().size(); ++person) {
            if (!m_workshop.people()[person].votes())
                continue;
            ++voters;
            answers += m_workshop.answered(person);
            finished += m_workshop.answered(person) == items;
        }
        m_scene.paragraphs << SceneWords::tr("Answer from what happened lately, in cases you can name. Whoever has "
                                             "finished may change answers until this part ends.");
        m_scene.status = SceneWords::tr("%1 of %n have finished", "%n is how many people vote", voters).arg(finished);
        m_scene.done = voters > 0 ? double(answers) / double(voters * items) : 0;
    }

    void addDots()
    {
        m_scene.kind = Scene::Kind::Dots;
        m_scene.heading = SceneWords::tr("Where should the work start?");
        const auto dots = m_workshop.shownDots();
        int voters = 0;
        for (const Person &person : m_workshop.people())
            voters += person.votes() && person.present;
        const int all = voters * Workshop::dotsEach;
        for (qsizetype i = 0; i < m_workshop.gaps().size(); ++i) {
            const QString &key = m_workshop.gaps()[i];
            const int practice = m_live.questionnaire().practiceIndex(key);
            m_scene.gaps << SceneGap{.title = m_live.texts().gaps.value(key, key),
                                     .dimension =
                                         practice < 0 ? 0 : m_live.questionnaire().practices[practice].dimension,
                                     .dots = dots ? std::optional((*dots)[i]) : std::nullopt};
        }
        if (dots)
            std::ranges::stable_sort(m_scene.gaps, std::ranges::greater(), &SceneGap::dots);
        const int placed = m_workshop.placed();
        m_scene.status = SceneWords::tr("%1 of %n dots are placed", nullptr, std::max(all, placed)).arg(placed);
        if (!m_workshop.dotsRevealed())
            m_scene.paragraphs << SceneWords::tr("Each of you has five dots. Place them on the gaps that matter most; "
                                                 "several may go on one.");
        else if (!dots)
            m_scene.paragraphs << SceneWords::tr("Fewer than five people placed dots: no picture is shown.");
        m_scene.done = all > 0 ? std::min(1.0, double(placed) / all) : 0;
    }

    void addEnd()
    {
        m_scene.kind = Scene::Kind::End;
        const scoring::Scorecard scores = m_live.scorecard();
        m_scene.rings = report::ringsOf(m_live.questionnaire(), scores, nullptr);
        const auto level = scores.overall.level;
        m_scene.heading = level ? SceneWords::tr("Level %1, %2")
                                      .arg(*level)
                                      .arg(m_live.questionnaire().levels[size_t(*level - 1)].title)
                                : SceneWords::tr("Thank you");
        if (scores.overall.score)
            m_scene.paragraphs << separated(
                {SceneWords::tr("%1 of 5").arg(report::figure(*scores.overall.score)), likelyRange(scores.overall)});
        else
            m_scene.paragraphs << SceneWords::tr("Too few answered for a score of the whole.");
        m_scene.status =
            m_live.now().ended ? SceneWords::tr("The answers are closed. Thank you.") : SceneWords::tr("Closing…");
    }

    const LiveWorkshop &m_live;
    const Workshop &m_workshop;
    Scene m_scene;
};

} // namespace

Scene sceneOf(const LiveWorkshop &live)
{
    return Composer(live).scene();
}

QString wordsOf(const Scene &scene)
{
    QStringList lines{separated({scene.title, scene.place}), scene.heading};
    lines << scene.paragraphs;
    for (int i = 0; i < scene.choices.size(); ++i)
        lines << QStringLiteral("%1: %2").arg(i + 1).arg(scene.choices[i]);
    for (const SceneVote &vote : scene.votes) {
        lines << vote.title;
        for (int level = 1; level <= levelCount; ++level)
            lines << SceneWords::tr("%n people chose %1", nullptr, vote.counts[size_t(level - 1)]).arg(level);
        lines << separated({vote.facts, vote.alignment});
    }
    for (const SceneGap &gap : scene.gaps)
        lines << (gap.dots ? SceneWords::tr("%1: %n dots", nullptr, *gap.dots).arg(gap.title) : gap.title);
    for (const SceneChoice &choice : scene.drill) {
        lines << choice.question;
        for (int i = 0; choice.counts && i < choice.choices.size(); ++i)
            lines << SceneWords::tr("%n people chose %1", nullptr, (*choice.counts)[size_t(i)]).arg(choice.choices[i]);
    }
    lines << scene.withheld << scene.agreedText << scene.rings.summary << separated({scene.status, scene.timer});
    if (scene.paused)
        lines << SceneWords::tr("Paused");
    if (!scene.code.isEmpty() && !scene.address.isEmpty())
        lines << SceneWords::tr("To join: %1, code %2").arg(scene.address, scene.code);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace heartwood::ui

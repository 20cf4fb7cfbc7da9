#include "report/cells.h"
#include "report/figures.h"
#include "report/sections.h"
#include "report/words.h"
#include "scoring/agreement.h"

#include <QCoreApplication>

#include <algorithm>

/// What a workshop adds to its answers: what was agreed and said, where the room put its weight, the crisis drill.
namespace heartwood::report {
namespace {

class RoomWords
{
    Q_DECLARE_TR_FUNCTIONS(RoomWords)
};

constexpr int fewestCounted = 10;   ///< levels, before an anonymous round shows how they spread
constexpr double worthSaying = 0.5; ///< levels between the two votes

const scoring::ItemResult *resultOf(const Facts &facts, int item)
{
    for (const scoring::PracticeResult &practice : facts.scorecard.practices)
        for (const scoring::ItemResult &result : practice.items)
            if (result.item == item)
                return &result;
    return nullptr;
}

std::optional<double> meanOf(const VoteCounts &votes)
{
    return scoring::ItemTally{.counts = votes.levels}.mean();
}

/// Where talking it over moved the room: the second vote's mean less the first's; none where one of them is withheld.
std::optional<double> movedBy(const Facts &facts, const ItemTalk &talk)
{
    const scoring::ItemResult *first = resultOf(facts, facts.questionnaire.itemIndex(talk.item));
    const auto second = talk.second ? meanOf(*talk.second) : std::nullopt;
    return first && first->mean && second ? std::optional(*second - *first->mean) : std::nullopt;
}

bool saysSomething(const ItemTalk &talk)
{
    return talk.agreed || talk.second || !talk.note.isEmpty() || !talk.minority.isEmpty();
}

QList<ItemTalk> talkedAbout(const Facts &facts)
{
    QList<ItemTalk> talks = facts.room.talks;
    talks.removeIf([&facts](const ItemTalk &talk) {
        return !saysSomething(talk) || facts.questionnaire.itemIndex(talk.item) < 0;
    });
    return talks;
}

Cell saidCell(const QString &note, const QString &minority)
{
    QStringList lines;
    if (!note.isEmpty())
        lines << note;
    if (!minority.isEmpty())
        lines << RoomWords::tr("Seen differently: %1").arg(minority);
    return lines.isEmpty() ? mutedCell(QStringLiteral("–")) : textCell(lines.join(u'\n'));
}

TableBlock talksTable(const Facts &facts, const QList<ItemTalk> &talks)
{
    TableBlock table;
    table.title = RoomWords::tr("What was talked about");
    table.columns = {{RoomWords::tr("Question"), 3.2, Qt::AlignLeft},
                     {RoomWords::tr("First vote"), 0.9, Qt::AlignRight},
                     {RoomWords::tr("Second vote"), 1, Qt::AlignRight},
                     {RoomWords::tr("Agreed"), 0.9, Qt::AlignRight},
                     {RoomWords::tr("What was said"), 3.6, Qt::AlignLeft}};
    for (const ItemTalk &talk : talks) {
        const int item = facts.questionnaire.itemIndex(talk.item);
        const scoring::ItemResult *first = resultOf(facts, item);
        const auto second = talk.second ? meanOf(*talk.second) : std::nullopt;
        table.rows << QList<Cell>{
            textCell(facts.questionnaire.items[item].shortTitle,
                     facts.questionnaire.practices[facts.questionnaire.items[item].practice].title),
            figureCell(figure(first ? first->mean : std::nullopt)), figureCell(figure(second)),
            figureCell(talk.agreed ? QString::number(*talk.agreed) : QStringLiteral("–"), talk.agreed.has_value()),
            saidCell(talk.note, talk.minority)};
    }
    return table;
}

void addTalks(QList<Block> &blocks, const Facts &facts)
{
    const QList<ItemTalk> talks = talkedAbout(facts);
    if (talks.isEmpty())
        return;
    addParagraph(blocks,
                 RoomWords::tr("Scores rest on the first vote, which everybody gave before the talk. The second vote "
                               "and what was agreed stand beside it and do not change it."),
                 TextStyle::Muted);
    blocks << talksTable(facts, talks);
}

QString skippedText(const Facts &facts)
{
    QStringList titles;
    for (const ItemTalk &talk : facts.room.talks)
        if (const int item = facts.questionnaire.itemIndex(talk.item); talk.skipped && item >= 0)
            titles << facts.questionnaire.items[item].shortTitle;
    return titles.isEmpty() ? QString() : RoomWords::tr("Not talked about: %1.").arg(listed(titles));
}

int sumOf(const QList<GapDots> &dots)
{
    int sum = 0;
    for (const GapDots &each : dots)
        sum += each.dots;
    return sum;
}

void addDots(QList<Block> &blocks, const Facts &facts)
{
    const int all = sumOf(facts.room.dots);
    if (all == 0)
        return;
    blocks << heading(RoomWords::tr("Where the room wants to start"));
    addParagraph(blocks,
                 RoomWords::tr("Each person had five dots to place on the gaps that matter most; %n were placed.",
                               nullptr, all));
    TableBlock table;
    table.title = RoomWords::tr("Dots by practice");
    table.columns = {{RoomWords::tr("Practice"), 4, Qt::AlignLeft},
                     {RoomWords::tr("Dots"), 1, Qt::AlignRight},
                     {RoomWords::tr("Share"), 1, Qt::AlignRight}};
    for (const GapDots &each : facts.room.dots) {
        const int practice = facts.questionnaire.practiceIndex(each.practice);
        if (each.dots == 0 || practice < 0)
            continue;
        const Practice &text = facts.questionnaire.practices[practice];
        table.rows << QList<Cell>{dimensionCell(text.title, text.dimension),
                                  figureCell(QString::number(each.dots), true),
                                  figureCell(percent(double(each.dots) / all))};
    }
    blocks << table;
}

/// Each choice with how many chose it, as far as that may be shown.
Cell choicesCell(const Facts &facts, const DrillQuestion &question, const std::optional<VoteCounts> &counts)
{
    const bool shown = counts && (facts.named() || counts->numeric() >= fewestCounted);
    QStringList lines;
    for (size_t i = 0; i < question.choices.size(); ++i)
        lines << (shown ? RoomWords::tr("%1: %2", "how many chose it, and the choice")
                              .arg(counts->levels[i])
                              .arg(question.choices[i])
                        : question.choices[i]);
    if (shown && counts->dontKnow > 0)
        lines << RoomWords::tr("%n don’t know", nullptr, counts->dontKnow);
    return listCell(lines);
}

TableBlock drillTable(const Facts &facts, const DrillTalk &talk)
{
    TableBlock table;
    table.title = RoomWords::tr("What the room would do");
    table.columns = {{RoomWords::tr("Question"), 2.4, Qt::AlignLeft},
                     {RoomWords::tr("How many chose what"), 3.6, Qt::AlignLeft},
                     {RoomWords::tr("Agreed, and what was said"), 3, Qt::AlignLeft}};
    for (qsizetype i = 0; i < talk.drill.questions.size(); ++i) {
        const DrillQuestion &question = talk.drill.questions[i];
        const DrillQuestionTalk said = talk.questions.value(i);
        const QString agreed = said.agreed ? question.choices[size_t(*said.agreed - 1)] : QString();
        Cell last = textCell(agreed.isEmpty() ? RoomWords::tr("Nothing agreed") : agreed, said.note);
        last.strong = !agreed.isEmpty();
        last.muted = agreed.isEmpty();
        table.rows << QList<Cell>{textCell(question.question), choicesCell(facts, question, said.counts), last};
    }
    return table;
}

void addDrill(QList<Block> &blocks, const Facts &facts)
{
    if (!facts.room.drill)
        return;
    const DrillTalk &talk = *facts.room.drill;
    blocks << heading(RoomWords::tr("Crisis drill: %1").arg(talk.drill.title));
    for (const QString &paragraph_ : talk.drill.scenario)
        addParagraph(blocks, paragraph_, TextStyle::Small);
    blocks << drillTable(facts, talk);
    const bool hidden = std::ranges::any_of(talk.questions, [&facts](const DrillQuestionTalk &each) {
        return !each.counts || (!facts.named() && each.counts->numeric() < fewestCounted);
    });
    if (hidden)
        addParagraph(blocks, RoomWords::tr("How many chose what is shown from ten people on."), TextStyle::Muted);
    addParagraph(blocks, talk.drill.closing);
}

QString titleOf(const Facts &facts)
{
    const QList<ItemTalk> talks = talkedAbout(facts);
    const auto moved = std::ranges::count_if(talks, [&facts](const ItemTalk &talk) {
        const auto by = movedBy(facts, talk);
        return by && std::abs(*by) >= worthSaying;
    });
    if (moved > 0)
        return RoomWords::tr("Talking it over moved the room on %n questions.", nullptr, int(moved));
    if (!talks.isEmpty())
        return RoomWords::tr("What the room said when it talked it over.");
    return sumOf(facts.room.dots) > 0 ? RoomWords::tr("Where the room put its weight.")
                                      : RoomWords::tr("What the room would do when it goes wrong.");
}

} // namespace

std::optional<Section> roomSection(const Facts &facts)
{
    if (talkedAbout(facts).isEmpty() && sumOf(facts.room.dots) == 0 && !facts.room.drill)
        return std::nullopt;
    Section section;
    addTalks(section.blocks, facts);
    addParagraph(section.blocks, skippedText(facts), TextStyle::Muted);
    addDots(section.blocks, facts);
    addDrill(section.blocks, facts);
    section.key = QStringLiteral("room");
    section.tocTitle = partTitle(section.key);
    section.kicker = section.tocTitle.toUpper();
    section.title = titleOf(facts);
    return section;
}

} // namespace heartwood::report

#include "live/phonestate.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace heartwood::live {

namespace {

QString keyOf(Stage stage)
{
    switch (stage) {
    case Stage::Lobby:
        return QStringLiteral("lobby");
    case Stage::Voting:
        return QStringLiteral("voting");
    case Stage::Revealed:
        return QStringLiteral("revealed");
    case Stage::OwnPace:
        return QStringLiteral("own_pace");
    case Stage::Discussing:
        return QStringLiteral("discussing");
    case Stage::Deciding:
        return QStringLiteral("deciding");
    case Stage::Closed:
        break;
    }
    return QStringLiteral("closed");
}

/// The level of the nth voter, of voters in the order of their levels.
int levelAt(const scoring::ItemTally &tally, int nth)
{
    int level = 1;
    for (const int count : tally.counts) {
        if (nth < count)
            break;
        nth -= count;
        ++level;
    }
    return level;
}

template<typename T, typename V> QJsonValue orNull(const std::optional<T> &value, V written)
{
    return value ? QJsonValue(written(*value)) : QJsonValue();
}

QJsonArray arrayOf(const auto &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array << QJsonValue(value);
    return array;
}

QJsonObject resultOf(const scoring::ItemTally &tally)
{
    const std::array all{&tally};
    const auto same = [](double value) { return value; };
    return {{QStringLiteral("counts"), arrayOf(tally.counts)},
            {QStringLiteral("not_applicable"), tally.notApplicable},
            {QStringLiteral("dont_know"), tally.dontKnow},
            {QStringLiteral("median"), orNull(medianOf(tally), same)},
            {QStringLiteral("alignment"), orNull(scoring::agreementOf(all).alignment, [](scoring::Alignment alignment) {
                 return scoring::keyOf(alignment);
             })}};
}

bool hasItem(Stage stage)
{
    return stage == Stage::Voting || stage == Stage::Revealed || stage == Stage::Discussing;
}

QJsonObject objectOf(const ItemText &text)
{
    return {{QStringLiteral("practice"), text.practice},
            {QStringLiteral("dimension"), text.dimension},
            {QStringLiteral("question"), text.question},
            {QStringLiteral("anchors"), arrayOf(text.anchors)}};
}

QJsonValue drillAtHand(const Workshop &workshop, const Texts &texts)
{
    if (!workshop.drilling())
        return {};
    return QJsonObject{{QStringLiteral("position"), workshop.item() - workshop.plan().items.size()},
                       {QStringLiteral("count"), workshop.plan().drill},
                       {QStringLiteral("scenario"), QJsonArray::fromStringList(texts.scenario)}};
}

QJsonValue itemAtHand(const Workshop &workshop, const Texts &texts, Clock now)
{
    if (!hasItem(workshop.stage()))
        return {};
    const int position = workshop.item();
    QJsonObject item = position < texts.asked.size() ? objectOf(texts.asked[position]) : QJsonObject();
    item.insert(QStringLiteral("position"), position);
    item.insert(QStringLiteral("count"), workshop.plan().items.size());
    item.insert(QStringLiteral("drill"), drillAtHand(workshop, texts));
    item.insert(QStringLiteral("round"),
                workshop.round() == Round::First ? QStringLiteral("first") : QStringLiteral("second"));
    item.insert(QStringLiteral("left"),
                orNull(workshop.left(now), [](std::chrono::seconds left) { return qint64(left.count()); }));
    return item;
}

QJsonValue resultAtHand(const Workshop &workshop)
{
    if (!hasItem(workshop.stage()) || !workshop.talk(workshop.item()).revealed)
        return {};
    const int item = workshop.item();
    const auto same = [](int level) { return level; };
    return QJsonObject{{QStringLiteral("first"), orNull(workshop.shown(item, Round::First), resultOf)},
                       {QStringLiteral("second"), orNull(workshop.shown(item, Round::Second), resultOf)},
                       {QStringLiteral("agreed"), orNull(workshop.talk(item).agreed, same)}};
}

/// Keys have no words outside the questionnaire.
QJsonValue decisionAtHand(const Workshop &workshop, const Texts &texts)
{
    if (workshop.stage() != Stage::Deciding)
        return {};
    QStringList titles;
    for (const QString &gap : workshop.gaps())
        titles << texts.gaps.value(gap, gap);
    return QJsonObject{
        {QStringLiteral("gaps"), QJsonArray::fromStringList(titles)},
        {QStringLiteral("totals"), orNull(workshop.shownDots(), [](const QList<int> &dots) { return arrayOf(dots); })},
        {QStringLiteral("closed"), workshop.dotsRevealed()},
        {QStringLiteral("each"), Workshop::dotsEach}};
}

QJsonObject ownSheet(const Workshop &workshop, int person)
{
    QString answers;
    QJsonArray numbers;
    for (int item = 0; item < workshop.plan().items.size(); ++item) {
        answers += QLatin1Char(char(workshop.answerOf(person, item, Round::First)));
        numbers << qint64(workshop.numberOf(person, item, Round::First));
    }
    return {{QStringLiteral("answers"), answers}, {QStringLiteral("numbers"), numbers}};
}

QByteArray written(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

std::optional<double> medianOf(const scoring::ItemTally &tally)
{
    const int n = tally.numeric();
    if (n == 0)
        return std::nullopt;
    return (levelAt(tally, (n - 1) / 2) + levelAt(tally, n / 2)) / 2.0;
}

QJsonObject sharedState(const Workshop &workshop, const Texts &texts, Clock now)
{
    const auto here = std::ranges::count_if(workshop.people(), [](const Person &person) { return !person.removed; });
    return {{QStringLiteral("type"), QStringLiteral("state")},
            {QStringLiteral("stage"), keyOf(workshop.stage())},
            {QStringLiteral("paused"), workshop.paused()},
            {QStringLiteral("joined"), qint64(here)},
            {QStringLiteral("item"), itemAtHand(workshop, texts, now)},
            {QStringLiteral("result"), resultAtHand(workshop)},
            {QStringLiteral("own"), QJsonValue()},
            {QStringLiteral("deciding"), decisionAtHand(workshop, texts)}};
}

QByteArray stateFor(QJsonObject shared, const Workshop &workshop, int person, qint64 version)
{
    shared.insert(QStringLiteral("version"), version);
    shared.insert(QStringLiteral("spectator"), workshop.people()[person].spectator);
    if (hasItem(workshop.stage())) {
        const Answer answer = workshop.answerOf(person, workshop.item(), workshop.round());
        const quint32 number = workshop.numberOf(person, workshop.item(), workshop.round());
        QJsonObject item = shared[u"item"].toObject();
        item.insert(QStringLiteral("answer"), answer == Answer::Open ? QString() : QString(QLatin1Char(char(answer))));
        item.insert(QStringLiteral("number"), qint64(number));
        shared.insert(QStringLiteral("item"), item);
    }
    if (workshop.stage() == Stage::OwnPace)
        shared.insert(QStringLiteral("own"), ownSheet(workshop, person));
    if (workshop.stage() == Stage::Deciding) {
        QJsonObject deciding = shared[u"deciding"].toObject();
        deciding.insert(QStringLiteral("dots"), arrayOf(workshop.dotsOf(person)));
        shared.insert(QStringLiteral("deciding"), deciding);
    }
    return written(shared);
}

QByteArray itemsOf(const Workshop &workshop, const Texts &texts)
{
    QJsonArray items;
    for (const ItemText &text : texts.asked.first(std::min(texts.asked.size(), workshop.plan().items.size())))
        items << objectOf(text);
    return written({{QStringLiteral("items"), items}});
}

QByteArray doorOf(const Plan &plan)
{
    const bool anonymous = plan.mode == Mode::Anonymous;
    return written({{QStringLiteral("title"), plan.title},
                    {QStringLiteral("mode"), anonymous ? QStringLiteral("anonymous") : QStringLiteral("named")},
                    {QStringLiteral("groups"), QJsonArray::fromStringList(plan.groups)},
                    {QStringLiteral("pace"), paceKey(plan.pace)}});
}

} // namespace heartwood::live

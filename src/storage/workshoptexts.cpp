#include "storage/workshoprows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace heartwood::storage {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject objectIn(QByteArrayView text)
{
    return QJsonDocument::fromJson(text.toByteArray()).object();
}

QJsonArray arrayOf(const QList<int> &numbers)
{
    QJsonArray array;
    for (const int number : numbers)
        array.append(number);
    return array;
}

QStringList textsIn(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const auto text : array)
        texts.append(text.toString());
    return texts;
}

/// None where it is no array, or something in it is no number below the limit.
std::optional<QList<int>> placesIn(const QJsonValue &value, qsizetype limit)
{
    QList<int> places;
    const QJsonArray array = value.toArray();
    for (const auto place : array)
        places.append(place.toInt(-1));
    const auto fits = [limit](int place) { return place >= 0 && place < limit; };
    return value.isArray() && std::ranges::all_of(places, fits) ? std::optional(places) : std::nullopt;
}

QList<int> talksWhere(const QList<WorkshopTalk> &talks, bool WorkshopTalk::*what)
{
    QList<int> places;
    for (int i = 0; i < talks.size(); ++i)
        if (talks[i].*what)
            places.append(i);
    return places;
}

} // namespace

QByteArray textOf(const WorkshopPlan &plan, const QStringList &itemKeys)
{
    QJsonArray items;
    for (const int item : plan.items)
        items.append(itemKeys[item]);
    return compact({{QStringLiteral("pace"), plan.pace},
                    {QStringLiteral("items"), items},
                    {QStringLiteral("seconds"), plan.seconds},
                    {QStringLiteral("listen"), plan.listen}});
}

std::optional<WorkshopPlan> planIn(QByteArrayView text, const QStringList &itemKeys)
{
    const QJsonObject object = objectIn(text);
    WorkshopPlan plan{.pace = object.value(QLatin1String("pace")).toString(),
                      .seconds = object.value(QLatin1String("seconds")).toInt(-1),
                      .listen = object.value(QLatin1String("listen")).toString()};
    const QStringList keys = textsIn(object.value(QLatin1String("items")));
    for (const QString &key : keys)
        plan.items.append(int(itemKeys.indexOf(key)));
    const bool fits = !plan.pace.isEmpty() && !plan.items.isEmpty() && !plan.items.contains(-1) && plan.seconds >= 0;
    return fits ? std::optional(plan) : std::nullopt;
}

QByteArray textOf(const WorkshopProgress &progress)
{
    return compact({{QStringLiteral("stage"), progress.stage},
                    {QStringLiteral("item"), progress.item},
                    {QStringLiteral("before"), progress.before},
                    {QStringLiteral("dots_revealed"), progress.dotsRevealed},
                    {QStringLiteral("second"), progress.second},
                    {QStringLiteral("paused"), progress.paused},
                    {QStringLiteral("agenda"), arrayOf(progress.agenda)},
                    {QStringLiteral("gaps"), QJsonArray::fromStringList(progress.gaps)},
                    {QStringLiteral("revealed"), arrayOf(talksWhere(progress.talks, &WorkshopTalk::revealed))},
                    {QStringLiteral("again"), arrayOf(talksWhere(progress.talks, &WorkshopTalk::votedAgain))}});
}

std::optional<WorkshopProgress> progressIn(QByteArrayView text, qsizetype asked)
{
    const QJsonObject object = objectIn(text);
    const auto agenda = placesIn(object.value(QLatin1String("agenda")), asked);
    const auto revealed = placesIn(object.value(QLatin1String("revealed")), asked);
    const auto again = placesIn(object.value(QLatin1String("again")), asked);
    const int item = object.value(QLatin1String("item")).toInt(-1);
    const int before = object.value(QLatin1String("before")).toInt(-1);
    const auto isPosition = [asked](int place) { return place >= 0 && place < asked; };
    const QString stage = object.value(QLatin1String("stage")).toString();
    if (!agenda || !revealed || !again || !isPosition(item) || !isPosition(before) || stage.isEmpty())
        return std::nullopt;
    WorkshopProgress progress{.stage = stage,
                              .item = item,
                              .before = before,
                              .dotsRevealed = object.value(QLatin1String("dots_revealed")).toBool(),
                              .second = object.value(QLatin1String("second")).toBool(),
                              .paused = object.value(QLatin1String("paused")).toBool(),
                              .agenda = *agenda,
                              .gaps = textsIn(object.value(QLatin1String("gaps"))),
                              .talks = QList<WorkshopTalk>(asked)};
    for (const int place : *revealed)
        progress.talks[place].revealed = true;
    for (const int place : *again)
        progress.talks[place].votedAgain = true;
    return progress;
}

QByteArray textOf(const QList<qint64> &numbers)
{
    QByteArrayList texts;
    for (const qint64 number : numbers)
        texts.append(QByteArray::number(number));
    return '[' + texts.join(',') + ']';
}

std::optional<QList<qint64>> numbersIn(QByteArrayView text, qsizetype count)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toByteArray());
    const QJsonArray array = document.array();
    QList<qint64> numbers;
    for (const auto number : array)
        numbers.append(number.toInteger(-1));
    const bool negative = std::ranges::any_of(numbers, [](qint64 number) { return number < 0; });
    const bool fits = document.isArray() && numbers.size() == count && !negative;
    return fits ? std::optional(numbers) : std::nullopt;
}

QByteArray textOf(const VoteCounts &counts)
{
    QList<qint64> numbers(counts.levels.begin(), counts.levels.end());
    return textOf(numbers << counts.notApplicable << counts.dontKnow);
}

std::optional<VoteCounts> countsIn(QByteArrayView text)
{
    const auto numbers = numbersIn(text, levelCount + 2);
    if (!numbers)
        return std::nullopt;
    VoteCounts counts{.notApplicable = int(numbers->at(levelCount)), .dontKnow = int(numbers->at(levelCount + 1))};
    std::ranges::transform(numbers->first(levelCount), counts.levels.begin(), [](qint64 count) { return int(count); });
    return counts;
}

} // namespace heartwood::storage

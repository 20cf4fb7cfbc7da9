#include "exchange/scorecardjson.h"

#include "exchange/nodejson.h"
#include "scoring/statistics.h"

#include <QJsonArray>

namespace heartwood::exchange {

using namespace scoring;

namespace {

QJsonObject headJson(const AssessmentHead &head, const Scorecard &scorecard)
{
    return {{u"id"_qs, head.id},
            {u"title"_qs, head.title},
            {u"organization"_qs, head.organization},
            {u"date"_qs, head.date.toString(Qt::ISODate)},
            {u"questionnaire"_qs, head.questionnaireName()},
            {u"respondents"_qs, scorecard.respondents},
            {u"mode"_qs, scorecard.mode == Mode::Named ? u"named"_qs : u"anonymous"_qs}};
}

QJsonValue countsJson(const std::optional<std::array<int, levelCount>> &counts)
{
    if (!counts)
        return QJsonValue::Null;
    QJsonArray array;
    for (const int count : *counts)
        array.append(count);
    return array;
}

/// Turns a scorecard's parts into objects, with the questionnaire's keys.
class Writer
{
public:
    Writer(const Questionnaire &questionnaire, const Scorecard &scorecard)
        : m_questionnaire(questionnaire), m_scorecard(scorecard)
    {
    }

    QJsonObject overall(const OverallNode &node) const
    {
        QStringList keys;
        for (const DimensionResult &dimension : m_scorecard.dimensions)
            keys.append(m_questionnaire.dimensions[dimension.dimension].key);
        return nodeJson(node, keys);
    }

    QJsonArray dimensions() const
    {
        QJsonArray array;
        for (const DimensionResult &dimension : m_scorecard.dimensions) {
            QJsonObject object = nodeJson(dimension.score);
            object[u"key"] = m_questionnaire.dimensions[dimension.dimension].key;
            object[u"target"] = jsonOf(dimension.target);
            QJsonArray practices;
            for (const int position : dimension.practices)
                practices.append(practice(m_scorecard.practices[position]));
            object[u"practices"] = practices;
            array.append(object);
        }
        return array;
    }

    QJsonArray groups() const
    {
        QJsonArray array;
        for (const GroupResult &group : m_scorecard.groups) {
            array.append(QJsonObject{{u"name"_qs, group.name},
                                     {u"n"_qs, group.n},
                                     {u"overall"_qs, overall(group.overall)},
                                     {u"dimensions"_qs, groupDimensions(group)}});
        }
        return array;
    }

    QJsonObject priority() const
    {
        QJsonArray practices;
        for (int i = 0; i < m_scorecard.priority.practices.size(); ++i) {
            const PriorityEntry &entry = m_scorecard.priority.practices[i];
            practices.append(QJsonObject{{u"id"_qs, practiceKey(i)},
                                         {u"gap"_qs, jsonOf(entry.gap)},
                                         {u"index"_qs, jsonOf(entry.index)},
                                         {u"rank"_qs, jsonOf(entry.rank)},
                                         {u"quadrant"_qs, keyJson(entry.quadrant)}});
        }
        return {{u"practices"_qs, practices},
                {u"order"_qs, practiceKeys(m_scorecard.priority.order)},
                {u"percent_to_target"_qs, jsonOf(m_scorecard.priority.percentToTarget)}};
    }

    QJsonValue perceptionGap() const
    {
        QJsonArray nodes;
        for (int i = 0; i < m_scorecard.perceptionGap.size(); ++i)
            nodes.append(gapJson(practiceKey(i), m_scorecard.perceptionGap[i]));
        return nodes.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonObject{{u"nodes"_qs, nodes}};
    }

    QJsonArray aspects() const
    {
        QJsonArray array;
        for (const Aspect aspect : allAspects) {
            const AspectResult &result = m_scorecard.aspects[size_t(aspect)];
            array.append(QJsonObject{{u"key"_qs, aspectKey(aspect)},
                                     {u"score"_qs, jsonOf(result.score)},
                                     {u"items"_qs, result.items},
                                     {u"applicable"_qs, result.applicable}});
        }
        return array;
    }

    QJsonObject holds() const
    {
        return {{u"next_level"_qs, jsonOf(m_scorecard.holds.nextLevel)},
                {u"practices"_qs, practiceKeys(m_scorecard.holds.practices)},
                {u"score_after"_qs, jsonOf(m_scorecard.holds.scoreAfter)}};
    }

private:
    QString practiceKey(int position) const
    {
        return m_questionnaire.practices[m_scorecard.practices[position].practice].key;
    }

    QJsonArray practiceKeys(const QList<int> &positions) const
    {
        QJsonArray keys;
        for (const int position : positions)
            keys.append(practiceKey(position));
        return keys;
    }

    QJsonObject practice(const PracticeResult &practice) const
    {
        QJsonObject object = nodeJson(practice.score);
        const bool scored = practice.score.scored();
        object[u"key"] = m_questionnaire.practices[practice.practice].key;
        object[u"target"] = practice.aim.target;
        object[u"importance"] = practice.aim.importance;
        object[u"confidence"] = scored ? QJsonValue(confidenceKey(practice.confidence.step)) : QJsonValue::Null;
        object[u"claimed"] = practice.confidence.claimed;
        QJsonArray items;
        for (const ItemResult &result : practice.items)
            items.append(item(result));
        object[u"items"] = items;
        return object;
    }

    QJsonObject item(const ItemResult &result) const
    {
        return {{u"key"_qs, m_questionnaire.items[result.item].key},
                {u"n"_qs, jsonOf(result.n)},
                {u"mean"_qs, jsonOf(result.mean)},
                {u"counts"_qs, countsJson(result.counts)},
                {u"not_applicable"_qs, jsonOf(result.notApplicable)},
                {u"dont_know"_qs, jsonOf(result.dontKnow)},
                {u"unanswered"_qs, jsonOf(result.unanswered)}};
    }

    QJsonArray groupDimensions(const GroupResult &group) const
    {
        QJsonArray array;
        for (int i = 0; i < group.dimensions.size(); ++i) {
            const DimensionResult &dimension = m_scorecard.dimensions[i];
            QJsonObject object = nodeJson(group.dimensions[i]);
            object[u"key"] = m_questionnaire.dimensions[dimension.dimension].key;
            QJsonArray practices;
            for (const int position : dimension.practices)
                practices.append(groupPractice(group.practices[position], practiceKey(position)));
            object[u"practices"] = practices;
            array.append(object);
        }
        return array;
    }

    static QJsonObject groupPractice(const GroupPractice &practice, const QString &key)
    {
        QJsonObject object = nodeJson(practice.score);
        if (!practice.shown) { // how many there were must not be told either
            object[u"m"] = QJsonValue::Null;
            object[u"eligible"] = QJsonValue::Null;
        }
        object[u"key"] = key;
        object[u"shown"] = practice.shown;
        return object;
    }

    const Questionnaire &m_questionnaire;
    const Scorecard &m_scorecard;
};

} // namespace

QJsonObject scorecardJson(const Questionnaire &questionnaire, const AssessmentHead &head, const Scorecard &scorecard,
                          const Comparison *comparison)
{
    const Writer writer(questionnaire, scorecard);
    QJsonObject json{{u"assessment"_qs, headJson(head, scorecard)},
                     {u"overall"_qs, writer.overall(scorecard.overall)},
                     {u"dimensions"_qs, writer.dimensions()},
                     {u"groups"_qs, writer.groups()},
                     {u"priority"_qs, writer.priority()},
                     {u"perception_gap"_qs, writer.perceptionGap()},
                     {u"aspects"_qs, writer.aspects()},
                     {u"fragility"_qs, QJsonObject{{u"low"_qs, jsonOf(scorecard.fragility.low)},
                                                   {u"high"_qs, jsonOf(scorecard.fragility.high)}}},
                     {u"one_person_weight"_qs, jsonOf(scorecard.onePersonWeight)},
                     {u"holds"_qs, writer.holds()}};
    if (comparison)
        json.insert(u"change"_qs, comparisonJson(questionnaire, *comparison));
    return json;
}

} // namespace heartwood::exchange

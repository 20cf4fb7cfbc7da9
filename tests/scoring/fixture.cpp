#include "fixture.h"

#include <cmath>

namespace heartwood::scoring::test {

namespace {

void addPractice(Questionnaire &questionnaire, int dimension, const QString &key, int items)
{
    const auto index = int(questionnaire.practices.size());
    Practice practice;
    practice.key = key;
    practice.dimension = dimension;
    for (int i = 0; i < items; ++i) {
        Item item;
        item.key = QStringLiteral("%1.i%2").arg(key).arg(i);
        item.practice = index;
        practice.items.append(int(questionnaire.items.size()));
        questionnaire.items.append(item);
    }
    for (int level = 1; level < levelCount; ++level)
        for (const int effort : {5, level})
            practice.advice.append({{}, index, level, effort, 3, {}, {}, {}, {}});
    questionnaire.dimensions[dimension].practices.append(index);
    questionnaire.practices.append(practice);
}

} // namespace

Questionnaire questionnaireOf(const QList<QList<int>> &items)
{
    Questionnaire questionnaire;
    for (int d = 0; d < items.size(); ++d) {
        Dimension dimension;
        dimension.key = QStringLiteral("d%1").arg(d);
        questionnaire.dimensions.append(dimension);
        for (int p = 0; p < items[d].size(); ++p)
            addPractice(questionnaire, d, QStringLiteral("d%1.p%2").arg(d).arg(p), items[d][p]);
    }
    Variant full{QStringLiteral("full"), {}};
    Variant first{QStringLiteral("first"), {}};
    for (const Practice &practice : std::as_const(questionnaire.practices)) {
        full.items += practice.items;
        first.items.append(practice.items.first());
    }
    questionnaire.variants = {full, first};
    return questionnaire;
}

Assessment roundOf(const Questionnaire &questionnaire, const QStringList &rows, Mode mode)
{
    Assessment assessment;
    assessment.head.variant = QStringLiteral("full");
    assessment.head.date = QDate(2026, 5, 15);
    assessment.head.mode = mode;
    assessment.itemCount = int(questionnaire.items.size());
    for (QString row : rows) {
        row.remove(u' ');
        Q_ASSERT(row.size() == assessment.itemCount);
        assessment.answers += row.toLatin1();
        assessment.respondents.append({.id = 0, .name = {}, .group = -1, .finished = true});
    }
    return assessment;
}

void setGroups(Assessment &assessment, const QList<Group> &groups, const QString &members)
{
    assessment.groups = groups;
    for (qsizetype i = 0; i < members.size(); ++i)
        assessment.respondents[i].group = members[i].isDigit() ? members[i].digitValue() : -1;
}

void setNames(Assessment &assessment, const QStringList &names)
{
    for (qsizetype i = 0; i < names.size(); ++i)
        assessment.respondents[i].name = names[i];
}

Model modelOf(const Questionnaire &questionnaire)
{
    return Model::of(questionnaire, questionnaire.variants.first().items);
}

int RandomAnswers::below(int limit)
{
    m_state = m_state * 6364136223846793005U + 1442695040888963407U;
    return int((m_state >> 33U) % quint32(limit));
}

QString RandomAnswers::row(qsizetype items, int missing)
{
    QString row;
    for (qsizetype i = 0; i < items; ++i) {
        if (missing > 0 && below(missing) == 0)
            row += QStringLiteral("ND-")[below(3)];
        else
            row += QChar(u'1' + below(levelCount));
    }
    return row;
}

bool isNear(const std::optional<double> &figure, double expected)
{
    return figure && std::abs(*figure - expected) <= 1e-6;
}

} // namespace heartwood::scoring::test

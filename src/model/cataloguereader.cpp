#include "model/questionnairereader.h"

namespace heartwood {

namespace {

template<typename T> QStringList keysOf(const QList<T> &entries)
{
    QStringList keys;
    for (const T &entry : entries)
        keys.append(entry.key);
    return keys;
}

/// The entries of an object that must have exactly one for each of a list.
template<typename T, typename Read> void readEach(const JsonNode &node, QList<T> &entries, Read read)
{
    node.expectKeys(keysOf(entries));
    for (T &entry : entries) {
        if (!entry.key.isEmpty())
            read(node[entry.key], entry);
    }
}

/// Exactly so many; the array's elements are then sure to be there.
template<typename Container, typename Read> void readAll(const JsonNode &node, Container &entries, Read read)
{
    const qsizetype count = node.size(qsizetype(entries.size()), qsizetype(entries.size()));
    for (qsizetype i = 0; i < count; ++i)
        read(node[i], entries[typename Container::size_type(i)]);
}

void readLevel(const JsonNode &node, Level &level)
{
    node.expectKeys({u"title"_qs, u"meaning"_qs});
    level = {node[u"title"_qs].text(longest::title), node[u"meaning"_qs].text(longest::meaning)};
}

void readAspect(const JsonNode &node, AspectText &aspect)
{
    node.expectKeys({u"title"_qs, u"from"_qs, u"to"_qs, u"meaning"_qs, u"low"_qs, u"middle"_qs, u"high"_qs});
    aspect = {node[u"title"_qs].text(longest::title), node[u"from"_qs].text(longest::pole),
              node[u"to"_qs].text(longest::pole),     node[u"meaning"_qs].text(longest::meaning),
              node[u"low"_qs].text(longest::meaning), node[u"middle"_qs].text(longest::meaning),
              node[u"high"_qs].text(longest::meaning)};
}

void readAspects(const JsonNode &node, Questionnaire &questionnaire)
{
    QStringList keys;
    for (const Aspect aspect : allAspects)
        keys.append(aspectKey(aspect));
    node.expectKeys(keys);
    for (const Aspect aspect : allAspects)
        readAspect(node[aspectKey(aspect)], questionnaire.aspects[size_t(aspect)]);
}

void readWhy(const JsonNode &node, Questionnaire &questionnaire)
{
    questionnaire.why.resize(node.size(0, 24));
    for (qsizetype i = 0; i < questionnaire.why.size(); ++i) {
        const JsonNode essay = node[i];
        essay.expectKeys({u"title"_qs, u"text"_qs});
        questionnaire.why[i] = {essay[u"title"_qs].text(longest::title), essay[u"text"_qs].text(longest::essay)};
    }
}

void readDimension(const JsonNode &node, Dimension &dimension)
{
    node.expectKeys({u"title"_qs, u"promise"_qs});
    dimension.title = node[u"title"_qs].text(longest::title);
    dimension.promise = node[u"promise"_qs].text(longest::promise);
}

void readPractice(const JsonNode &node, Practice &practice)
{
    node.expectKeys({u"title"_qs, u"short"_qs, u"promise"_qs, u"portraits"_qs});
    practice.title = node[u"title"_qs].text(longest::title);
    practice.shortTitle = node[u"short"_qs].text(longest::practiceLabel);
    practice.promise = node[u"promise"_qs].text(longest::promise);
    const JsonNode portraits = node[u"portraits"_qs];
    portraits.expectKeys({u"2"_qs, u"3"_qs, u"4"_qs, u"5"_qs});
    for (int level = 2; level <= levelCount; ++level)
        practice.portraits[size_t(level - 1)] = portraits[QString::number(level)].text(longest::portrait);
}

void readItem(const JsonNode &node, Item &item)
{
    node.expectKeys({u"short"_qs, u"question"_qs, u"help"_qs, u"anchors"_qs});
    item.shortTitle = node[u"short"_qs].text(longest::itemLabel);
    item.question = node[u"question"_qs].text(longest::question);
    item.help = node[u"help"_qs].text(longest::help);
    readAll(node[u"anchors"_qs], item.anchors,
            [](const JsonNode &anchor, QString &text) { text = anchor.text(longest::anchor); });
}

void readAdviceText(const JsonNode &node, Advice &advice)
{
    node.expectKeys({u"do"_qs, u"why"_qs, u"first30"_qs});
    advice.text = node[u"do"_qs].text(longest::advice);
    advice.why = node[u"why"_qs].text(longest::advice);
    advice.first30Days.resize(3);
    readAll(node[u"first30"_qs], advice.first30Days,
            [](const JsonNode &clause, QString &text) { text = clause.text(longest::clause); });
}

void readAdvice(const JsonNode &node, QList<Practice> &practices)
{
    QStringList keys;
    for (const Practice &practice : practices)
        keys += keysOf(practice.advice);
    node.expectKeys(keys);
    for (Practice &practice : practices) {
        for (Advice &advice : practice.advice) {
            if (!advice.key.isEmpty())
                readAdviceText(node[advice.key], advice);
        }
    }
}

} // namespace

void readCatalogue(const JsonNode &node, const QString &language, Questionnaire &questionnaire)
{
    node.expectKeys({u"language"_qs, u"title"_qs, u"summary"_qs, u"levels"_qs, u"aspects"_qs, u"why"_qs,
                     u"dimensions"_qs, u"practices"_qs, u"items"_qs, u"advice"_qs});
    questionnaire.language = node[u"language"_qs].text(20);
    if (questionnaire.language != language && !questionnaire.language.isEmpty())
        node[u"language"_qs].fault(FaultCode::UnknownReference, questionnaire.language);
    questionnaire.title = node[u"title"_qs].text(longest::title);
    questionnaire.summary = node[u"summary"_qs].text(longest::meaning);
    readAll(node[u"levels"_qs], questionnaire.levels, readLevel);
    readAspects(node[u"aspects"_qs], questionnaire);
    readWhy(node[u"why"_qs], questionnaire);
    readEach(node[u"dimensions"_qs], questionnaire.dimensions, readDimension);
    readEach(node[u"practices"_qs], questionnaire.practices, readPractice);
    readEach(node[u"items"_qs], questionnaire.items, readItem);
    readAdvice(node[u"advice"_qs], questionnaire.practices);
}

} // namespace heartwood

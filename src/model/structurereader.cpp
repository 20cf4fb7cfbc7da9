#include "model/questionnairereader.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace heartwood {

namespace {

/// A list no questionnaire needs to be longer than.
constexpr qsizetype maxChildren = 24;
constexpr qsizetype maxAdvice = 60;
constexpr qsizetype maxItems = 500;
constexpr qsizetype maxVariants = 24;

class StructureReader
{
public:
    Questionnaire read(const JsonNode &node)
    {
        node.expectKeys({u"key"_qs, u"version"_qs, u"dimensions"_qs, u"variants"_qs});
        indexItems(node.value().toObject());
        m_result.key = node[u"key"_qs].key();
        m_result.version = node[u"version"_qs].key();
        const JsonNode dimensions = node[u"dimensions"_qs];
        const qsizetype count = dimensions.size(1, maxChildren);
        for (qsizetype i = 0; i < count; ++i)
            readDimension(dimensions[i]);
        if (m_result.items.size() > maxItems)
            dimensions.fault(FaultCode::TooLong, QString::number(m_result.items.size()));
        readVariants(node[u"variants"_qs]);
        return m_result;
    }

private:
    using Keys = QSet<QString>;

    /// Advice may name items that come later, so their places are known before anything is read.
    void indexItems(const QJsonObject &structure)
    {
        int index = 0;
        for (const auto dimension : structure[u"dimensions"].toArray()) {
            for (const auto practice : dimension[u"practices"].toArray()) {
                for (const auto item : practice[u"items"].toArray())
                    m_itemIndex.insert(item[u"key"].toString(), index++);
            }
        }
    }

    static QString uniqueKey(const JsonNode &node, Keys &seen)
    {
        QString key = node.key();
        if (!key.isEmpty() && seen.contains(key))
            node.fault(FaultCode::DuplicateKey, key);
        seen.insert(key);
        return key;
    }

    void readDimension(const JsonNode &node)
    {
        node.expectKeys({u"key"_qs, u"practices"_qs});
        Dimension dimension;
        dimension.key = uniqueKey(node[u"key"_qs], m_dimensionKeys);
        const JsonNode practices = node[u"practices"_qs];
        const qsizetype count = practices.size(1, maxChildren);
        for (qsizetype i = 0; i < count; ++i) {
            dimension.practices.append(int(m_result.practices.size()));
            readPractice(practices[i]);
        }
        m_result.dimensions.append(dimension);
    }

    void readPractice(const JsonNode &node)
    {
        node.expectKeys({u"key"_qs, u"items"_qs, u"advice"_qs});
        Practice practice;
        practice.key = uniqueKey(node[u"key"_qs], m_practiceKeys);
        practice.dimension = int(m_result.dimensions.size());
        const JsonNode items = node[u"items"_qs];
        const qsizetype itemCount = items.size(1, maxChildren);
        for (qsizetype i = 0; i < itemCount; ++i) {
            practice.items.append(int(m_result.items.size()));
            readItem(items[i]);
        }
        const JsonNode advice = node[u"advice"_qs];
        const qsizetype adviceCount = advice.size(0, maxAdvice);
        for (qsizetype i = 0; i < adviceCount; ++i)
            practice.advice.append(readAdvice(advice[i]));
        m_result.practices.append(practice);
    }

    void readItem(const JsonNode &node)
    {
        node.expectKeys({u"key"_qs, u"aspect"_qs});
        Item item;
        item.key = uniqueKey(node[u"key"_qs], m_itemKeys);
        item.practice = int(m_result.practices.size());
        const JsonNode aspect = node[u"aspect"_qs];
        if (!aspect.value().isNull() && !aspect.value().isUndefined()) {
            const QString key = aspect.key();
            item.aspect = aspectOfKey(key);
            if (!item.aspect && !key.isEmpty())
                aspect.fault(FaultCode::UnknownReference, key);
        }
        m_result.items.append(item);
    }

    Advice readAdvice(const JsonNode &node)
    {
        node.expectKeys({u"key"_qs, u"from"_qs, u"effort"_qs, u"effect"_qs, u"moves"_qs});
        Advice advice;
        advice.key = uniqueKey(node[u"key"_qs], m_adviceKeys);
        advice.practice = int(m_result.practices.size());
        advice.fromLevel = node[u"from"_qs].integer(1, levelCount - 1);
        advice.effort = node[u"effort"_qs].integer(1, 5);
        advice.effect = node[u"effect"_qs].integer(1, 5);
        advice.moves = readItemKeys(node[u"moves"_qs]);
        return advice;
    }

    QList<int> readItemKeys(const JsonNode &node)
    {
        QList<int> items;
        Keys seen;
        const qsizetype count = node.size(1, maxItems);
        for (qsizetype i = 0; i < count; ++i) {
            const JsonNode entry = node[i];
            const QString key = uniqueKey(entry, seen);
            if (!m_itemIndex.contains(key) && !key.isEmpty())
                entry.fault(FaultCode::UnknownReference, key);
            items.append(m_itemIndex.value(key));
        }
        return items;
    }

    void readVariants(const JsonNode &node)
    {
        node.expectKeys(node.keys());
        static_cast<void>(node[u"full"_qs]); // the one that every questionnaire has
        if (node.keys().size() > maxVariants)
            return node.fault(FaultCode::TooLong, QString::number(node.keys().size()));
        for (const QString &key : node.keys()) {
            const JsonNode variant = node[key];
            m_result.variants.append({key, readVariantItems(variant)});
            if (!isKey(key))
                variant.fault(FaultCode::OutOfRange, key);
        }
    }

    QList<int> readVariantItems(const JsonNode &node)
    {
        QList<int> items;
        if (node.value() == QJsonValue(u"all"_qs)) {
            for (int i = 0; i < m_result.items.size(); ++i)
                items.append(i);
        } else {
            items = readItemKeys(node);
            std::ranges::sort(items);
        }
        return items;
    }

    Questionnaire m_result;
    QHash<QString, int> m_itemIndex;
    Keys m_dimensionKeys, m_practiceKeys, m_itemKeys, m_adviceKeys;
};

} // namespace

Questionnaire readStructure(const JsonNode &node)
{
    return StructureReader().read(node);
}

} // namespace heartwood

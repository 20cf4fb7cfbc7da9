#include "model/questionnaire.h"

#include <algorithm>

namespace heartwood {

namespace {

template<typename T> int indexOfKey(const QList<T> &list, const QString &key)
{
    const auto found = std::ranges::find(list, key, &T::key);
    return found == list.end() ? -1 : int(found - list.begin());
}

} // namespace

QString aspectKey(Aspect aspect)
{
    switch (aspect) {
    case Aspect::Approach:
        return QStringLiteral("approach");
    case Aspect::Focus:
        return QStringLiteral("focus");
    case Aspect::Innovation:
        return QStringLiteral("innovation");
    case Aspect::BusinessModel:
        return QStringLiteral("business-model");
    }
    Q_UNREACHABLE();
}

std::optional<Aspect> aspectOfKey(const QString &key)
{
    for (const Aspect aspect : allAspects) {
        if (aspectKey(aspect) == key)
            return aspect;
    }
    return std::nullopt;
}

QList<Advice> Practice::adviceFrom(int level) const
{
    QList<Advice> steps;
    std::ranges::copy_if(advice, std::back_inserter(steps), [level](const Advice &a) { return a.fromLevel == level; });
    return steps;
}

const Variant *Questionnaire::variant(const QString &variantKey) const
{
    const int index = indexOfKey(variants, variantKey);
    return index < 0 ? nullptr : &variants[index];
}

int Questionnaire::itemIndex(const QString &itemKey) const
{
    return indexOfKey(items, itemKey);
}

int Questionnaire::practiceIndex(const QString &practiceKey) const
{
    return indexOfKey(practices, practiceKey);
}

} // namespace heartwood

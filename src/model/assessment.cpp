#include "model/assessment.h"

#include "model/questionnaire.h"

namespace heartwood {

QString evidenceKindKey(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Affirmation:
        return QStringLiteral("affirmation");
    case EvidenceKind::Artefact:
        return QStringLiteral("artefact");
    case EvidenceKind::Outcome:
        return QStringLiteral("outcome");
    }
    Q_UNREACHABLE();
}

std::optional<EvidenceKind> evidenceKindOfKey(const QString &key)
{
    for (const EvidenceKind kind : allEvidenceKinds) {
        if (evidenceKindKey(kind) == key)
            return kind;
    }
    return std::nullopt;
}

QList<int> scoredItemsOf(const Questionnaire &questionnaire, const AssessmentHead &head)
{
    const Variant *variant = questionnaire.variant(head.variant);
    if (!variant)
        return {};
    return head.asked.isEmpty() ? variant->items : head.asked;
}

QList<int> itemsToAnswer(const Questionnaire &questionnaire, const AssessmentHead &head)
{
    if (head.deeper.isEmpty())
        return scoredItemsOf(questionnaire, head);
    const Variant *deeper = questionnaire.variant(head.deeper);
    return deeper ? deeper->items : QList<int>();
}

} // namespace heartwood

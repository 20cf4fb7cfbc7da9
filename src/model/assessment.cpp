#include "model/assessment.h"

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

} // namespace heartwood

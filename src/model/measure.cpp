#include "model/measure.h"

namespace heartwood {

QString measureKindKey(MeasureKind kind)
{
    switch (kind) {
    case MeasureKind::Nps:
        return QStringLiteral("nps");
    case MeasureKind::Csat:
        return QStringLiteral("csat");
    case MeasureKind::Ces:
        return QStringLiteral("ces");
    }
    Q_UNREACHABLE();
}

std::optional<MeasureKind> measureKindOfKey(const QString &key)
{
    for (const MeasureKind kind : {MeasureKind::Nps, MeasureKind::Csat, MeasureKind::Ces}) {
        if (measureKindKey(kind) == key)
            return kind;
    }
    return std::nullopt;
}

QList<Measure> uncovered(QList<Measure> measures)
{
    measures.removeIf([](const Measure &measure) { return measure.covered; });
    return measures;
}

} // namespace heartwood

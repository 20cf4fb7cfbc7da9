#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

/// Outcomes that customers give.
namespace heartwood {

enum class MeasureKind { Nps, Csat, Ces };
/// The key in files and on the command line: nps, csat, ces.
QString measureKindKey(MeasureKind kind);
std::optional<MeasureKind> measureKindOfKey(const QString &key);

/// One survey wave: the raw answers, as they came.
struct Measure
{
    qint64 id = 0;
    MeasureKind kind{};
    QString organization;
    QDate date;
    int scaleMax = 0; ///< NPS 10, CSAT 5 unless stated, CES 7
    bool sample = false;
    bool covered = false; ///< nobody sees its figure until it is uncovered, so that leaders may forecast it
    /// One entry a customer: none is a blank; a value outside the scale, or not whole, is kept and counted as invalid.
    QList<std::optional<double>> answers;
};

/// Those whose figures may be seen: all that a report, an export or a comparison uses.
QList<Measure> uncovered(QList<Measure> measures);

} // namespace heartwood

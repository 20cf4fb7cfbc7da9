#pragma once

#include <QStringList>

#include <optional>

/// Sentences that several charts' summaries share.
namespace heartwood::report::chartwords {

struct Scored
{
    QString title;
    std::optional<double> score;
    std::optional<double> target = std::nullopt;
};

/// "Active listening (3.7)"; an en dash where there is no score.
QString named(const QString &title, std::optional<double> score);
/// "Highest: Trust (4.0). Lowest: Anticipation (2.0)."; empty where no two differ.
QString extremes(const QList<Scored> &entries);
/// "At or above target: 3 of 16."; empty where none is scored and has one.
QString onTarget(const QList<Scored> &entries);
/// "Not scored: Agility and Trust."; empty where all are.
QString unscored(const QList<Scored> &entries);
/// One paragraph of those that are not empty.
QString joined(QStringList sentences);

} // namespace heartwood::report::chartwords

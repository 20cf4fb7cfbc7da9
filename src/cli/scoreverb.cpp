#include "cli/verbs.h"
#include "cli/workspaceaccess.h"
#include "exchange/scorecardjson.h"
#include "scoring/statistics.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace heartwood::cli {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Score)
};

QString decimal(double value)
{
    return QString::number(scoring::roundHalfAway(value, 1), 'f', 1);
}

QString figures(const scoring::Node &node)
{
    if (!node.scored())
        return scoring::keyOf(node.status);
    QString text = QStringLiteral("%1  %2").arg(decimal(*node.score), Words::tr("level %1").arg(*node.level));
    if (node.ciLow)
        text += QStringLiteral("  ") + Words::tr("%1 to %2").arg(decimal(*node.ciLow), decimal(*node.ciHigh));
    return text;
}

QString line(int indent, const QString &title, const scoring::Node &node)
{
    return QString(indent, QLatin1Char(' ')) + title.leftJustified(34 - indent) + figures(node) + QLatin1Char('\n');
}

QByteArray table(const ScoredRound &scored)
{
    const Questionnaire &questionnaire = scored.round.questionnaire;
    QString text = line(0, Words::tr("Overall"), scored.scorecard.overall);
    for (const scoring::DimensionResult &dimension : scored.scorecard.dimensions) {
        text += line(0, questionnaire.dimensions[dimension.dimension].title, dimension.score);
        for (const int position : dimension.practices) {
            const scoring::PracticeResult &practice = scored.scorecard.practices[position];
            text += line(2, questionnaire.practices[practice.practice].title, practice.score);
        }
    }
    if (scored.comparison && scored.comparison->overall.diff) {
        const double diff = *scored.comparison->overall.diff;
        text += Words::tr("Since the previous round: %1").arg((diff > 0 ? u"+"_qs : QString()) + decimal(diff)) +
                QStringLiteral("  ") + scoring::keyOf(scored.comparison->overall.verdict) + QLatin1Char('\n');
    }
    return text.toUtf8();
}

} // namespace

Outcome showScore(const Arguments &arguments)
{
    const auto workspace = openForReading(arguments);
    if (!workspace)
        return workspace.error();
    const auto scored =
        scoreRound(**workspace, arguments.place(1), arguments.value(u"previous"_qs), QStringLiteral("en"));
    if (!scored)
        return scored.error();
    if (!arguments.has(u"json"_qs))
        return table(*scored);
    const QJsonObject json = exchange::scorecardJson(scored->round.questionnaire, scored->round.assessment.head,
                                                     scored->scorecard, scored->comparisonOrNull());
    return QJsonDocument(json).toJson();
}

} // namespace heartwood::cli

#include "cli/verbs.h"
#include "cli/workspaceaccess.h"
#include "report/chartfile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace heartwood::cli {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

} // namespace

Outcome writeChart(const Arguments &arguments)
{
    const QString file = arguments.value(u"o"_qs);
    const QString ending = QFileInfo(file).suffix().toLower();
    if (QStringList{u"bars"_qs, u"spread"_qs, u"priority"_qs, u"aspects"_qs, u"trend"_qs}.contains(arguments.place(2)))
        return Usage{Words::tr("the chart %1 is not offered by this version").arg(arguments.place(2))};
    if (arguments.place(2) != QLatin1String("rings"))
        return Usage{Words::tr("%1 is no chart").arg(arguments.place(2))};
    if (ending != QLatin1String("svg") && ending != QLatin1String("png"))
        return Usage{Words::tr("a chart’s file ends in .svg or .png")};
    const auto workspace = openForReading(arguments.place(0));
    if (!workspace)
        return workspace.error();
    const auto scored = scoreRound(**workspace, arguments.place(1), {}, QStringLiteral("en"));
    if (!scored)
        return scored.error();
    const report::RingsData rings = report::ringsOf(scored->round.questionnaire, scored->scorecard, nullptr);
    const Result<void> written = report::writeRings(rings, scored->round.assessment.head.title, file);
    return written ? Outcome(QByteArray()) : written.error();
}

} // namespace heartwood::cli

#include "cli/questionnaires.h"
#include "cli/verbs.h"
#include "cli/workspaceaccess.h"
#include "report/chartfile.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <vector>

namespace heartwood::cli {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

using MakeChart = Result<report::ChartData> (*)(storage::Workspace &workspace, const ScoredRound &scored);

Result<ScoredRound> scoredInEnglish(storage::Workspace &workspace, const QString &assessment)
{
    return scoreRound(workspace, assessment, {}, QStringLiteral("en"));
}

/// Of one round alone.
template<auto Build> Result<report::ChartData> chartOfRound(storage::Workspace &, const ScoredRound &scored)
{
    return report::ChartData(Build(scored.round.questionnaire, scored.scorecard));
}

Result<report::ChartData> ringsChart(storage::Workspace &, const ScoredRound &scored)
{
    return report::ChartData(report::ringsOf(scored.round.questionnaire, scored.scorecard, nullptr));
}

Result<ScoredRound> scoredWith(Questionnaires &questionnaires, const storage::AssessmentStore &store, qint64 id)
{
    Result<Assessment> assessment = store.load(id);
    if (!assessment)
        return assessment.error();
    Result<Questionnaire> questionnaire = questionnaires.get(assessment->head.questionnaireHash);
    if (!questionnaire)
        return questionnaire.error();
    ScoredRound scored{.round = {*std::move(questionnaire), *std::move(assessment)}, .scorecard = {}, .comparison = {}};
    scored.scorecard = scoring::scoreOf(scored.round.questionnaire, scored.round.assessment);
    return scored;
}

/// The organization's finished rounds before this one, oldest first, in the order of (date, id).
Result<std::vector<ScoredRound>> roundsBefore(storage::Workspace &workspace, const AssessmentHead &last)
{
    const storage::AssessmentStore store(workspace);
    Questionnaires questionnaires(workspace, QStringLiteral("en"));
    auto heads = store.list();
    if (!heads)
        return heads.error();
    std::ranges::reverse(*heads);
    std::vector<ScoredRound> rounds;
    for (const AssessmentHead &head : std::as_const(*heads)) {
        if (head.id == last.id)
            break;
        if (head.organization != last.organization || head.sample != last.sample || head.state != State::Finished)
            continue;
        Result<ScoredRound> scored = scoredWith(questionnaires, store, head.id);
        if (!scored)
            return scored.error();
        rounds.push_back(std::move(*scored));
    }
    return rounds;
}

Result<report::ChartData> trendChart(storage::Workspace &workspace, const ScoredRound &scored)
{
    const auto before = roundsBefore(workspace, scored.round.assessment.head);
    if (!before)
        return before.error();
    QList<report::ScoredRound> rounds;
    const auto add = [&rounds](const ScoredRound &each) {
        rounds << report::ScoredRound{&each.round.questionnaire, &each.round.assessment, &each.scorecard};
    };
    std::ranges::for_each(*before, add);
    if (scored.round.assessment.head.state == State::Finished)
        add(scored);
    return report::ChartData(report::trendOf(rounds));
}

struct Chart
{
    const char *name;
    MakeChart make;
};
constexpr std::array charts{Chart{"rings", ringsChart},
                            Chart{"bars", chartOfRound<report::barsOf>},
                            Chart{"spread", chartOfRound<report::spreadOf>},
                            Chart{"priority", chartOfRound<report::priorityOf>},
                            Chart{"aspects", chartOfRound<report::aspectsOf>},
                            Chart{"trend", trendChart}};

} // namespace

Outcome writeChart(const Arguments &arguments)
{
    const QString file = arguments.value(u"o"_qs);
    const QString ending = QFileInfo(file).suffix().toLower();
    const auto *const chart =
        std::ranges::find_if(charts, [&](const Chart &each) { return arguments.place(2) == QLatin1String(each.name); });
    if (chart == charts.end())
        return Usage{Words::tr("%1 is no chart").arg(arguments.place(2))};
    if (ending != QLatin1String("svg") && ending != QLatin1String("png"))
        return Usage{Words::tr("a chart’s file ends in .svg or .png")};
    const auto workspace = openForReading(arguments);
    if (!workspace)
        return workspace.error();
    const auto scored = scoredInEnglish(**workspace, arguments.place(1));
    if (!scored)
        return scored.error();
    const Result<report::ChartData> data = chart->make(**workspace, *scored);
    if (!data)
        return data.error();
    const Result<void> written = report::writeChart(*data, scored->round.assessment.head.title, file);
    return written ? Outcome(QByteArray()) : written.error();
}

} // namespace heartwood::cli

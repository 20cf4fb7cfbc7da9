#include "scoring/maturity.h"

#include "scoring/nodes.h"
#include "scoring/raterlevels.h"
#include "scoring/sheetcounts.h"

#include <QVarLengthArray>

#include <cmath>
#include <utility>

namespace heartwood::scoring {

namespace {

void addAgreement(Node &node, const SheetCounts &counts, const QList<int> &items)
{
    QVarLengthArray<const ItemTally *, 64> tallies;
    for (const int item : items)
        tallies.append(&counts.items[size_t(item)]);
    const Agreement agreement = agreementOf(std::span(tallies.constData(), size_t(tallies.size())));
    node.ad = agreement.ad;
    node.rwgStar = agreement.rwgStar;
    node.alignment = agreement.alignment;
}

std::optional<double> share(int part, int whole)
{
    return whole == 0 ? std::nullopt : std::optional(double(part) / whole);
}

void addShares(PracticeNode &node, const SheetCounts &counts, const QList<int> &items)
{
    int notApplicable = 0, dontKnow = 0, open = 0;
    for (const int item : items) {
        const ItemTally &tally = counts.items[size_t(item)];
        notApplicable += tally.notApplicable;
        dontKnow += tally.dontKnow;
        open += tally.open;
    }
    const int asked = counts.sheets * static_cast<int>(items.size());
    node.naShare = share(notApplicable, asked);
    node.dkShare = share(dontKnow, asked - notApplicable);
    node.unansweredShare = share(dontKnow + open, asked - notApplicable);
}

/// Section 3: a node speaks for the items of its scored children only.
QList<int> scoredItems(const Model &model, const Model::Dimension &dimension, const QList<PracticeNode> &practices)
{
    QList<int> items;
    for (const int practice : dimension.practices)
        if (model.practices[practice].weight > 0 && practices[practice].scored())
            items += model.practices[practice].items;
    return items;
}

Maturity ungated(const Model &model, const QList<PracticeNode> &practices, int respondents)
{
    Maturity maturity;
    maturity.practices = practices;
    maturity.dimensions.reserve(model.dimensions.size());
    for (const Model::Dimension &dimension : model.dimensions)
        maturity.dimensions.append(dimensionNode(dimension, model, practices, respondents));
    maturity.overall = overallNode(model, maturity.dimensions, respondents);
    return maturity;
}

void addRaterLevels(Maturity &maturity, const Model &model, const PanelOptions &options)
{
    const RaterLevels levels(model, maturity.raterMeans, maturity.practices, maturity.dimensions);
    std::vector<MomentSums> sums(size_t(model.dimensions.size()));
    MomentSums overallSums;
    std::vector<double> values(sums.size());
    for (int respondent = 0; respondent < maturity.raterMeans.respondents; ++respondent) {
        const double overall = levels.roll(respondent, values.data());
        for (size_t i = 0; i < values.size(); ++i)
            if (std::isfinite(values[i]))
                sums[i].add(values[i]);
        if (std::isfinite(overall))
            overallSums.add(overall);
    }
    for (qsizetype i = 0; i < maturity.dimensions.size(); ++i)
        if (maturity.dimensions[i].scored())
            addInterval(maturity.dimensions[i], sums[size_t(i)].moments(), options);
    if (maturity.overall.scored())
        addInterval(maturity.overall, overallSums.moments(), options);
}

} // namespace

Model Model::of(const Questionnaire &questionnaire, const QList<int> &items)
{
    QList<QList<int>> itemsOf(questionnaire.practices.size());
    for (const int item : items)
        itemsOf[questionnaire.items[item].practice].append(item);

    Model model;
    model.practices.reserve(questionnaire.practices.size());
    model.dimensions.reserve(questionnaire.dimensions.size());
    model.itemCount = static_cast<int>(questionnaire.items.size());
    QList<int> positionOf(questionnaire.practices.size(), -1);
    for (int i = 0; i < questionnaire.practices.size(); ++i) {
        if (itemsOf[i].isEmpty())
            continue;
        positionOf[i] = static_cast<int>(model.practices.size());
        model.practices.append({i, 1, itemsOf[i]});
    }
    for (int i = 0; i < questionnaire.dimensions.size(); ++i) {
        Dimension dimension{i, 1, {}};
        for (const int practice : questionnaire.dimensions[i].practices)
            if (positionOf[practice] >= 0)
                dimension.practices.append(positionOf[practice]);
        if (!dimension.practices.isEmpty())
            model.dimensions.append(dimension);
    }
    return model;
}

PracticeNode practiceNode(const CountedPanel &panel, const SheetCounts &counts, int practice, const PracticeSums &sums,
                          const PanelOptions &options)
{
    const QList<int> &items = panel.model->practices[practice].items;
    PracticeNode node;
    node.m = sums.means.n;
    node.eligible = sums.eligible;
    node.status = practiceStatus(counts.sheets, node.eligible, node.m, options.minRaters);
    if (node.status != Status::Suppressed)
        addShares(node, counts, items);
    if (node.scored()) {
        setScore(node, sums.means.mean);
        addInterval(node, sums.means, options);
        addAgreement(node, counts, items);
    }
    return node;
}

Maturity maturityOf(CountedPanel &panel, const PanelOptions &options)
{
    const Model &model = *panel.model;
    QList<PracticeNode> practices;
    practices.reserve(model.practices.size());
    for (int practice = 0; practice < model.practices.size(); ++practice)
        practices.append(practiceNode(panel, panel.whole, practice, panel.sums(panel.whole, practice), options));

    Maturity maturity = ungated(model, practices, panel.whole.sheets);
    maturity.raterMeans = std::exchange(panel.raterMeans, {});
    addRaterLevels(maturity, model, options);
    QList<int> overallItems;
    for (qsizetype i = 0; i < model.dimensions.size(); ++i) {
        if (!maturity.dimensions[i].scored())
            continue;
        const QList<int> items = scoredItems(model, model.dimensions[i], practices);
        addAgreement(maturity.dimensions[i], panel.whole, items);
        if (model.dimensions[i].weight > 0)
            overallItems += items;
    }
    if (maturity.overall.scored()) {
        addAgreement(maturity.overall, panel.whole, overallItems);
        applyGate(maturity.overall, lowestLevel(model, maturity.dimensions));
    }
    return maturity;
}

Maturity maturityOf(const Model &model, const Panel &panel, const PanelOptions &options)
{
    CountedPanel counted = countedPanel(model, panel);
    return maturityOf(counted, options);
}

Maturity rolledUp(const Model &model, const QList<PracticeNode> &practices, int respondents)
{
    Maturity maturity = ungated(model, practices, respondents);
    if (maturity.overall.scored())
        applyGate(maturity.overall, lowestLevel(model, maturity.dimensions));
    return maturity;
}

QString keyOf(Status status)
{
    switch (status) {
    case Status::Scored:
        return QStringLiteral("scored");
    case Status::Insufficient:
        return QStringLiteral("insufficient");
    case Status::Suppressed:
        return QStringLiteral("suppressed");
    case Status::NotApplicable:
        return QStringLiteral("not_applicable");
    case Status::NoData:
        break;
    }
    return QStringLiteral("no_data");
}

QString keyOf(IntervalNote note)
{
    switch (note) {
    case IntervalNote::FewRaters:
        return QStringLiteral("few_raters");
    case IntervalNote::NoVariation:
        return QStringLiteral("no_variation");
    case IntervalNote::Census:
        break;
    }
    return QStringLiteral("census");
}

QString keyOf(Alignment alignment)
{
    switch (alignment) {
    case Alignment::Aligned:
        return QStringLiteral("aligned");
    case Alignment::Mixed:
        return QStringLiteral("mixed");
    case Alignment::Divided:
        break;
    }
    return QStringLiteral("divided");
}

} // namespace heartwood::scoring

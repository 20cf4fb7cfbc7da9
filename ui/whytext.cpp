#include "ui/whytext.h"

#include "report/figures.h"
#include "ui/scorewords.h"
#include "ui/whysections.h"

#include <QCoreApplication>

namespace heartwood::ui {

namespace {

struct Why
{
    Q_DECLARE_TR_FUNCTIONS(WhyText)
};

bool wanted(Figure asked, Figure section)
{
    return asked == Figure::All || asked == section;
}

QString titleFor(Figure figure, const scoring::Node &node, const QString &confidence, std::optional<double> target)
{
    switch (figure) {
    case Figure::All:
    case Figure::Score:
        return node.scored() ? Why::tr("Why %1?").arg(report::figure(*node.score)) : Why::tr("Why is there no score?");
    case Figure::Level:
        return node.level ? Why::tr("Why level %1?").arg(*node.level) : Why::tr("Why is there no level?");
    case Figure::Alignment:
        return node.alignment ? Why::tr("Why %1?").arg(alignmentWord(node.alignment).toLower())
                              : Why::tr("Why is there no alignment?");
    case Figure::Confidence:
        return confidence.isEmpty() ? Why::tr("Why is there no confidence?")
                                    : Why::tr("Why %1 confidence?").arg(confidence.toLower());
    case Figure::Target:
        return target ? Why::tr("What the target %1 means").arg(report::figure(*target)) : Why::tr("Target");
    }
    return {};
}

QList<scoring::ItemResult> itemsOf(const scoring::Scorecard &card, const scoring::DimensionResult &dimension)
{
    QList<scoring::ItemResult> items;
    for (const int position : dimension.practices)
        if (card.practices[position].score.scored())
            items << card.practices[position].items;
    return items;
}

} // namespace

QString WhyText::plain() const
{
    QStringList lines{title, subject};
    for (const WhySection &section : sections) {
        lines << section.title << section.rule;
        for (const QStringList &row : section.rows) {
            QStringList cells;
            for (qsizetype i = 1; i < row.size(); ++i)
                cells << section.header.value(i) + u' ' + row[i];
            lines << row.first() + QStringLiteral(": ") + cells.join(QStringLiteral(", "));
        }
        lines << section.arithmetic << section.remark;
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

WhyText whyPractice(const Round &round, qsizetype position, Figure figure)
{
    const scoring::PracticeResult &practice = round.scorecard.practices[position];
    const QString confidence = practice.score.scored() ? confidenceWord(practice.confidence.step) : QString();
    WhyText why{.title = titleFor(figure, practice.score, confidence, practice.aim.target),
                .subject = round.questionnaire.practices[practice.practice].title,
                .sections = {}};
    if (wanted(figure, Figure::Score))
        why.sections << scoreSection(round, practice);
    if (wanted(figure, Figure::Level))
        why.sections << levelSection(practice.score);
    if (wanted(figure, Figure::Target))
        why.sections << targetSection(practice);
    if (wanted(figure, Figure::Alignment))
        why.sections << alignmentSection(round, practice.score, practice.items, true);
    if (wanted(figure, Figure::Confidence))
        why.sections << confidenceSection(practice);
    return why;
}

WhyText whyDimension(const Round &round, qsizetype position, Figure figure)
{
    const scoring::DimensionResult &dimension = round.scorecard.dimensions[position];
    const QString confidence = dimension.confidenceStep ? confidenceWord(dimension.confidenceStep) : QString();
    WhyText why{.title = titleFor(figure, dimension.score, confidence, dimension.target),
                .subject = round.questionnaire.dimensions[dimension.dimension].title,
                .sections = {}};
    if (wanted(figure, Figure::Score))
        why.sections << scoreSection(round, dimension);
    if (wanted(figure, Figure::Level))
        why.sections << levelSection(dimension.score);
    if (wanted(figure, Figure::Target))
        why.sections << targetSection(round, dimension);
    if (wanted(figure, Figure::Alignment))
        why.sections << alignmentSection(round, dimension.score, itemsOf(round.scorecard, dimension), true);
    if (wanted(figure, Figure::Confidence))
        why.sections << confidenceSection(round, dimension);
    return why;
}

WhyText whyOverall(const Round &round, Figure figure)
{
    const scoring::Scorecard &card = round.scorecard;
    WhyText why{
        .title = titleFor(figure, card.overall, {}, card.target), .subject = Why::tr("Overall"), .sections = {}};
    if (wanted(figure, Figure::Score))
        why.sections << overallScoreSection(round);
    if (wanted(figure, Figure::Level))
        why.sections << overallLevelSection(round);
    if (wanted(figure, Figure::Target))
        why.sections << overallTargetSection(round);
    if (wanted(figure, Figure::Alignment)) {
        QList<scoring::ItemResult> items;
        for (const scoring::DimensionResult &dimension : card.dimensions)
            if (dimension.score.scored())
                items << itemsOf(card, dimension);
        why.sections << alignmentSection(round, card.overall, items, false);
    }
    return why;
}

} // namespace heartwood::ui

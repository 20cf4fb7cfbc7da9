#include "report/cells.h"
#include "report/figures.h"
#include "report/sections.h"
#include "report/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report {
namespace {

class Method
{
    Q_DECLARE_TR_FUNCTIONS(Method)
};

/// The printed scores that read as a level: METHODS section 2.2.
QString scoresOf(int level)
{
    const double low = level == 1 ? 1.0 : level - 0.5;
    const double high = level == levelCount ? levelCount : level + 0.4;
    return rangeText(low, high);
}

TableBlock levelTable(const Questionnaire &questionnaire)
{
    TableBlock table;
    table.title = Method::tr("The five levels");
    table.columns = {{Method::tr("Level"), 1.6, Qt::AlignLeft},
                     {Method::tr("Scores"), 1.3, Qt::AlignLeft},
                     {Method::tr("Means"), 6, Qt::AlignLeft}};
    for (int level = 1; level <= levelCount; ++level) {
        const Level &words = questionnaire.levels[size_t(level - 1)];
        Cell name = textCell(Method::tr("%1 %2", "a level’s number and name").arg(level).arg(words.title));
        name.strong = true;
        table.rows << QList<Cell>{name, textCell(scoresOf(level)), textCell(words.meaning)};
    }
    return table;
}

void add(Section &section, const QString &title, const QString &text)
{
    section.blocks << heading(title, 3) << paragraph(text);
}

QString scoreText(const Facts &facts)
{
    return Method::tr(
               "Each question offers five behaviours, from 1 to 5. A person’s score for a practice is the mean of "
               "their "
               "answers to its questions, if they answered at least two thirds of those that apply. A practice’s "
               "score is the mean over these people, a dimension’s the mean of its practices, the overall score "
               "the mean of the dimensions. Holes are never filled: a practice needs half of the people, a "
               "dimension two thirds of its practices, the whole every dimension that applies.") +
           (facts.pulse ? u' ' + Method::tr("This round asked a short form: one answer can decide a practice.")
                        : QString());
}

QString certaintyText(const Facts &facts)
{
    if (facts.onePerson())
        return Method::tr(
            "One person answered. The figures say how that person sees the company; no statistics can say how "
            "far others would agree. Self-ratings tend to run high.");
    return Method::tr(
        "A range is a 95 per cent confidence interval: if many such panels were asked, nineteen out of twenty "
        "such ranges would hold the common score. It needs five people. It knows nothing of people who "
        "were not asked, and self-ratings tend to run high.");
}

QString anonymityText(const Facts &facts)
{
    if (facts.onePerson())
        return facts.named() ? Method::tr("This is a named self-assessment: the report shows each answer.")
                             : Method::tr("This round is anonymous: figures of fewer than five people are withheld.");
    if (facts.named())
        return Method::tr(
            "This round was named: those who took part knew that their answers can be seen. Groups under five "
            "people are not shown.");
    return Method::tr(
        "This round was anonymous. Figures of fewer than five people are withheld, and the spread of answers of "
        "fewer than ten. Where one small group could be worked out from the others, another is withheld "
        "with it. Notes appear without names and in no order of their writers. Where all of a group "
        "answered alike, their answers are known whatever the size.");
}

void addReliability(Section &section, const Facts &facts)
{
    TableBlock table;
    table.title = Method::tr("Reliability");
    table.columns = {{Method::tr("Dimension"), 2, Qt::AlignLeft},
                     {Method::tr("Cronbach’s alpha"), 1.5, Qt::AlignRight},
                     {Method::tr("Interval"), 2, Qt::AlignLeft},
                     {Method::tr("Complete sheets"), 1.5, Qt::AlignRight}};
    for (int i = 0; i < facts.scorecard.dimensions.size(); ++i) {
        const scoring::Reliability &r = facts.dimension(i).reliability;
        if (!r.report || !r.alpha || !r.ciLow || !r.ciHigh)
            continue;
        table.rows << QList<Cell>{
            textCell(facts.dimensionText(i).title), figureCell(figure(*r.alpha, 2)),
            textCell(Method::tr("%1 to %2", "an interval").arg(figure(*r.ciLow, 2), figure(*r.ciHigh, 2))),
            figureCell(QString::number(r.nComplete))};
    }
    if (!table.rows.isEmpty())
        section.blocks << heading(table.title, 3) << table;
}

void addTechnical(Section &section, const Facts &facts)
{
    TableBlock table;
    table.title = Method::tr("Technical figures");
    table.dense = true;
    table.columns = {{Method::tr("Practice"), 3, Qt::AlignLeft},      {Method::tr("Score"), 0.8, Qt::AlignRight},
                     {Method::tr("Range"), 1.3, Qt::AlignLeft},       {Method::tr("Counted"), 1.2, Qt::AlignRight},
                     {Method::tr("Deviation"), 1.2, Qt::AlignRight},  {Method::tr("r*wg"), 1, Qt::AlignRight},
                     {Method::tr("Noise below"), 1.3, Qt::AlignRight}};
    for (int position = 0; position < facts.scorecard.practices.size(); ++position) {
        const scoring::PracticeNode &score = facts.practice(position).score;
        if (!score.ad)
            continue;
        table.rows << QList<Cell>{
            textCell(facts.practiceText(position).title),
            figureCell(figure(score.score)),
            textCell(score.ciLow && score.ciHigh ? rangeText(*score.ciLow, *score.ciHigh) : figure(std::nullopt)),
            figureCell(Method::tr("%1 of %2").arg(score.m).arg(score.eligible)),
            figureCell(figure(score.ad, 2)),
            figureCell(figure(score.rwgStar, 2)),
            figureCell(figure(score.mdc))};
    }
    if (!table.rows.isEmpty())
        section.blocks << heading(table.title, 3)
                       << paragraph(
                              Method::tr(
                                  "Deviation: how far answers lie from their mean, in levels. r*wg: agreement against "
                                  "random answers, 0 to 1. Noise below: the smallest change that two such panels "
                                  "could tell from chance."),
                              TextStyle::Small)
                       << table;
}

QString originText(const Facts &facts)
{
    const QString questionnaire =
        Method::tr("%1, version %2.", "a questionnaire").arg(facts.questionnaire.title, facts.questionnaire.version);
    return questionnaire + u' ' +
           (facts.authored
                ? Method::tr("Every sentence in this report was chosen by rule from the answers, but for the "
                             "words of its author, which are marked as such.")
                : Method::tr("Every sentence in this report was chosen by rule from the answers."));
}

} // namespace

Section methodSection(const Facts &facts)
{
    Section section;
    section.key = QStringLiteral("method");
    section.tocTitle = partTitle(section.key);
    section.newPage = false;
    section.kicker = section.tocTitle.toUpper();
    section.title = Method::tr("How the figures came about, and their limits");
    section.blocks << levelTable(facts.questionnaire);
    add(section, Method::tr("Score"), scoreText(facts));
    add(section, Method::tr("Level"),
        Method::tr("A score’s level is the nearest of the five, from its printed figure. The overall level may lead "
                   "the weakest "
                   "dimension by one at most, so that one strength cannot buy off a hole; it is then called capped."));
    add(section, Method::tr("Range"), certaintyText(facts));
    if (!facts.onePerson())
        add(section, Method::tr("Alignment"),
            Method::tr(
                "How far people stand from their common view, on average: up to 0.8 of a level is aligned, up to 1.2 "
                "is "
                "mixed, above is divided, which is as far as answers at random would lie. Under five people nothing "
                "is said."));
    add(section, Method::tr("Confidence and evidence"),
        Method::tr(
            "Evidence never changes a score. It counts if dated within a year: confirmation by those who do or receive "
            "the "
            "work, a document, a measured result. Two kinds give high confidence, one moderate, none low; few people, "
            "disagreement and open answers each lower it. Level 4 or above on less than two kinds is called claimed."));
    add(section, Method::tr("Priority"),
        Method::tr("Importance, from 1 to 5, times the gap to the target. Targets are 4 and importance 3 unless set "
                   "otherwise. "
                   "A strength never makes up for a gap elsewhere."));
    add(section, Method::tr("Anonymity"), anonymityText(facts));
    addReliability(section, facts);
    addTechnical(section, facts);
    section.blocks << paragraph(originText(facts), TextStyle::Small);
    return section;
}

} // namespace heartwood::report

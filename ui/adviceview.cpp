#include "ui/adviceview.h"

#include "report/figures.h"
#include "report/steps.h"
#include "report/words.h"
#include "ui/widgets.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(heartwood::ui::AdviceView)
};

void addText(QFrame *card, const QString &text, TextSize size = TextSize::Body, const char *tone = nullptr,
             int strength = 400)
{
    QLabel *label = makeText(card, size, strength, tone);
    label->setText(text);
    cardLayout(card)->addWidget(label);
}

QString standing(const scoring::PracticeResult &practice)
{
    const QString gap = report::figure(practice.priority.gap);
    const QString text = Words::tr("Now %1, level %2 · target %3 · gap %4")
                             .arg(report::figure(practice.score.score))
                             .arg(*practice.score.level)
                             .arg(report::figure(practice.aim.target), gap);
    return practice.gapWithinUncertainty ? Words::tr("%1, within uncertainty").arg(text) : text;
}

QString movesText(const Questionnaire &questionnaire, const Advice &advice)
{
    QStringList items;
    for (const int item : advice.moves)
        items << questionnaire.items[item].shortTitle;
    return Words::tr("Effort: %1 · Effect: %2 · Should move: %3")
        .arg(report::words::grade(advice.effort).toLower(), report::words::grade(advice.effect).toLower(),
             report::listed(items));
}

void addAdvice(QFrame *card, const Questionnaire &questionnaire, const Advice &advice)
{
    cardLayout(card)->addSpacing(theme().length(6));
    cardLayout(card)->addWidget(makeRule(card));
    cardLayout(card)->addSpacing(theme().length(6));
    addText(card, advice.text, TextSize::Body, nullptr, 600);
    addText(card, Words::tr("Why: %1").arg(advice.why));
    QStringList days;
    for (const QString &clause : advice.first30Days)
        days << QStringLiteral("•  ") + report::sentenceCase(clause);
    addText(card, Words::tr("The first 30 days"), TextSize::Small, "muted", 600);
    addText(card, days.join(u'\n'));
    addText(card, movesText(questionnaire, advice), TextSize::Small, "muted");
}

} // namespace

QWidget *makeAdviceCard(const Round &round, const scoring::PracticeResult &result, QWidget *parent,
                        const AdviceFooter &footer)
{
    static constexpr const char *tones[] = {"dim0", "dim1", "dim2", "dim3"};
    const Practice &practice = round.questionnaire.practices[result.practice];
    const int level = *result.score.level;
    QFrame *card = makeCard(parent);
    addText(card, round.questionnaire.dimensions[practice.dimension].title, TextSize::Small,
            tones[practice.dimension % int(std::size(tones))], 600);
    addText(card, practice.title, TextSize::Large, nullptr, 600);
    addText(card, standing(result), TextSize::Body, "muted");
    const QString &portrait = practice.portraits[size_t(std::min(level, levelCount - 1))];
    addText(card, Words::tr("What level %1 looks like: %2").arg(level + 1).arg(portrait));
    for (const Advice &advice : report::stepsFrom(practice, level)) {
        addAdvice(card, round.questionnaire, advice);
        if (footer)
            footer(card, advice);
    }
    return card;
}

} // namespace heartwood::ui

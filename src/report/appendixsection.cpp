#include "report/bidi.h"
#include "report/cells.h"
#include "report/figures.h"
#include "report/notes.h"
#include "report/sections.h"
#include "report/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report {
namespace {

class Appendix
{
    Q_DECLARE_TR_FUNCTIONS(Appendix)
};

QString noteLine(const QuotedNote &note)
{
    QStringList parts;
    if (!note.reason.isEmpty())
        parts << Appendix::tr("Does not apply: %1").arg(isolated(words::quoted(note.reason)));
    if (!note.text.isEmpty())
        parts << words::quoted(note.text);
    const QString text = parts.join(u' ');
    return note.author.isEmpty() ? text
                                 : Appendix::tr("%1 %2", "a note and who wrote it").arg(text, isolated(note.author));
}

QString detailOf(const Facts &facts, int item)
{
    QStringList lines;
    if (const QStringList evidence = evidenceOn(facts, item); !evidence.isEmpty())
        lines << Appendix::tr("Evidence: %1").arg(evidence.join(QStringLiteral("; ")));
    for (const QuotedNote &note : notesOn(facts, item))
        lines << noteLine(note);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

Cell questionCell(const Facts &facts, int item)
{
    return textCell(facts.questionnaire.items[item].question, detailOf(facts, item));
}

int onlyRespondent(const Assessment &assessment)
{
    const auto one = std::ranges::find_if(assessment.respondents, &Respondent::finished);
    return int(one - assessment.respondents.begin());
}

QList<Cell> answerRow(const Facts &facts, int item)
{
    const Answer answer = facts.assessment.answer(onlyRespondent(facts.assessment), item);
    if (isLevel(answer))
        return {questionCell(facts, item), figureCell(QString::number(levelOf(answer)), true),
                textCell(facts.questionnaire.items[item].anchors[size_t(levelOf(answer) - 1)])};
    const QString words = answer == Answer::NotApplicable ? Appendix::tr("Not applicable")
                          : answer == Answer::DontKnow    ? Appendix::tr("Don’t know")
                                                          : Appendix::tr("Left open");
    return {questionCell(facts, item), figureCell(QStringLiteral("\u2013")), mutedCell(words)};
}

bool anyDistribution(const Facts &facts)
{
    return std::ranges::any_of(facts.scorecard.practices, [](const scoring::PracticeResult &practice) {
        return std::ranges::any_of(practice.items, [](const auto &item) { return item.counts.has_value(); });
    });
}

QList<Cell> panelRow(const Facts &facts, const scoring::ItemResult &result)
{
    const auto count = [](std::optional<int> n) { return figureCell(n ? QString::number(*n) : figure(std::nullopt)); };
    QList<Cell> row{questionCell(facts, result.item)};
    if (anyDistribution(facts))
        for (int level = 1; level <= levelCount; ++level)
            row << (result.counts ? heatCell((*result.counts)[size_t(level - 1)], result.n.value_or(0), level)
                                  : mutedCell(figure(std::nullopt)));
    return row << figureCell(figure(result.mean), true) << count(result.n) << count(result.dontKnow)
               << count(result.notApplicable) << count(result.unanswered);
}

QList<Column> columnsOf(const Facts &facts)
{
    if (facts.onePerson())
        return {{Appendix::tr("Question"), 3.6, Qt::AlignLeft},
                {Appendix::tr("Level", "of an answer"), 0.7, Qt::AlignRight},
                {Appendix::tr("Answer"), 3.4, Qt::AlignLeft}};
    QList<Column> columns{{Appendix::tr("Question"), 5.4, Qt::AlignLeft}};
    if (anyDistribution(facts))
        for (int level = 1; level <= levelCount; ++level)
            columns << Column{QString::number(level), 0.4, Qt::AlignHCenter};
    return columns << Column{Appendix::tr("Mean"), 0.7, Qt::AlignRight}
                   << Column{Appendix::tr("Answers"), 0.8, Qt::AlignRight}
                   << Column{Appendix::tr("Don’t know"), 0.8, Qt::AlignRight}
                   << Column{Appendix::tr("Not applicable"), 1.1, Qt::AlignRight}
                   << Column{Appendix::tr("Open"), 0.6, Qt::AlignRight};
}

TableBlock itemTable(const Facts &facts, int dimension)
{
    TableBlock table;
    table.title = Appendix::tr("Questions and answers: %1").arg(facts.dimensionText(dimension).title);
    table.columns = columnsOf(facts);
    for (int position : facts.dimension(dimension).practices) {
        table.rows << QList<Cell>{
            dimensionCell(facts.practiceText(position).title, facts.dimension(dimension).dimension)};
        for (const scoring::ItemResult &item : facts.practice(position).items)
            table.rows << (facts.onePerson() ? answerRow(facts, item.item) : panelRow(facts, item));
    }
    return table;
}

} // namespace

std::optional<Section> appendixSection(const Facts &facts)
{
    if (facts.people == 0 || facts.withheld())
        return std::nullopt;
    Section section;
    section.key = QStringLiteral("appendix");
    section.tocTitle = partTitle(section.key);
    section.kicker = Appendix::tr("Appendix").toUpper();
    section.title = section.tocTitle;
    if (!facts.onePerson())
        addParagraph(section.blocks,
                     facts.named()
                         ? Appendix::tr("Means are over the answers from 1 to 5.")
                         : Appendix::tr("Means are over the answers from 1 to 5. An en dash stands where fewer than "
                                        "five people answered or the practice is not scored."),
                     TextStyle::Muted);
    for (int i = 0; i < facts.scorecard.dimensions.size(); ++i)
        section.blocks << heading(facts.dimensionText(i).title) << itemTable(facts, i);
    return section;
}

} // namespace heartwood::report

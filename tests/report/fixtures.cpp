#include "fixtures.h"

#include "scoring/statistics.h"

namespace fixtures {

using namespace heartwood;
using namespace heartwood::scoring;
using namespace heartwood::report;

namespace {

const char *const dimensionKeys[] = {"empathy", "empowerment", "innovation", "consistency"};
constexpr int practicesEach = 4;
constexpr int itemsEach = 3;

Advice advice(int practice, int level)
{
    Advice a;
    a.key = QStringLiteral("p%1.a%2").arg(practice).arg(level);
    a.practice = practice;
    a.fromLevel = level;
    a.effort = 2;
    a.effect = 4;
    a.moves = {practice * itemsEach};
    a.text = QStringLiteral("Step %1 of practice %2").arg(level).arg(practice);
    a.why = QStringLiteral("Because");
    a.first30Days = {QStringLiteral("First"), QStringLiteral("Then"), QStringLiteral("Known by")};
    return a;
}

Practice practice(int index)
{
    Practice p;
    p.key = QStringLiteral("p%1").arg(index);
    p.dimension = index / practicesEach;
    p.title = QStringLiteral("Practice %1").arg(index);
    p.shortTitle = QStringLiteral("Short %1").arg(index);
    for (int level = 2; level <= levelCount; ++level) {
        p.portraits[size_t(level - 1)] = QStringLiteral("Portrait %1 of practice %2.").arg(level).arg(index);
        p.advice << advice(index, level - 1);
    }
    for (int i = 0; i < itemsEach; ++i)
        p.items << index * itemsEach + i;
    return p;
}

Item item(int index)
{
    Item i;
    i.key = QStringLiteral("i%1").arg(index);
    i.practice = index / itemsEach;
    i.shortTitle = QStringLiteral("Item %1").arg(index);
    i.question = QStringLiteral("Question %1?").arg(index);
    for (int level = 0; level < levelCount; ++level)
        i.anchors[size_t(level)] = QStringLiteral("Anchor %1 of %2").arg(level + 1).arg(index);
    return i;
}

void setNode(Node &node, double score, double halfWidth, int people)
{
    node.status = Status::Scored;
    node.score = score;
    node.level = levelOfScore(score);
    node.ciN = people;
    node.ciNote = people < minimumPeople ? std::optional(IntervalNote::FewRaters) : std::nullopt;
    if (people < minimumPeople)
        return;
    node.ciLow = score - halfWidth;
    node.ciHigh = score + halfWidth;
    node.levelLow = levelOfScore(*node.ciLow);
    node.levelHigh = levelOfScore(*node.ciHigh);
    node.mdc = 2 * halfWidth;
    node.ad = 0.5;
    node.alignment = Alignment::Aligned;
}

QStringList said(const QList<Block> &blocks);

QStringList said(const Cell &cell)
{
    return {cell.text, cell.detail};
}

struct Speaker
{
    QStringList operator()(const TextBlock &b) const
    {
        QString text;
        for (const TextRun &run : b.runs)
            text += run.text;
        return {text};
    }
    QStringList operator()(const HeadingBlock &b) const { return {b.text}; }
    QStringList operator()(const BulletBlock &b) const { return b.entries; }
    QStringList operator()(const CalloutBlock &b) const { return {b.title, b.text}; }
    QStringList operator()(const ChartBlock &b) const { return {chartSummary(b.data)}; }
    QStringList operator()(const FigureBlock &b) const { return {b.caption, b.figure, b.unit, b.chip}; }
    QStringList operator()(const TableBlock &b) const
    {
        QStringList lines;
        for (const Column &column : b.columns)
            lines << column.title;
        for (const QList<Cell> &row : b.rows)
            for (const Cell &cell : row)
                lines << said(cell);
        return lines;
    }
    QStringList operator()(const std::shared_ptr<ColumnsBlock> &b) const { return said(b->left) + said(b->right); }
};

QStringList said(const QList<Block> &blocks)
{
    QStringList lines;
    for (const Block &block : blocks)
        lines << std::visit(Speaker{}, block);
    lines.removeAll(QString());
    return lines;
}

} // namespace

Questionnaire questionnaire()
{
    Questionnaire q;
    q.key = QStringLiteral("customer-obsession");
    q.version = QStringLiteral("1.0");
    q.language = QStringLiteral("en");
    q.title = QStringLiteral("Customer obsession");
    const char *const levels[] = {"Indifferent", "Reactive", "Attentive", "Centric", "Obsessed"};
    for (size_t i = 0; i < levelCount; ++i)
        q.levels[i] = {QLatin1String(levels[i]), QStringLiteral("Meaning %1.").arg(i + 1)};
    for (int d = 0; d < 4; ++d) {
        const QString key = QLatin1String(dimensionKeys[d]);
        q.dimensions << Dimension{key, {}, key.at(0).toUpper() + key.mid(1), QStringLiteral("Promise %1").arg(d)};
        for (int p = 0; p < practicesEach; ++p) {
            q.dimensions[d].practices << int(q.practices.size());
            q.practices << practice(int(q.practices.size()));
        }
    }
    Variant full{QStringLiteral("full"), {}};
    for (int i = 0; i < q.practices.size() * itemsEach; ++i) {
        q.items << item(i);
        full.items << i;
    }
    q.variants << full;
    return q;
}

Round::Round(int people, Mode mode) : questionnaire(fixtures::questionnaire())
{
    assessment.head.organization = QStringLiteral("Larkfield Stores");
    assessment.head.title = QStringLiteral("Leaders 2026");
    assessment.head.date = QDate(2026, 11, 12);
    assessment.head.variant = QStringLiteral("full");
    assessment.head.mode = mode;
    assessment.itemCount = int(questionnaire.items.size());
    assessment.aims = QList<Aim>(questionnaire.practices.size());
    for (int i = 0; i < people; ++i) {
        assessment.respondents << Respondent{i + 1, QString(), -1, true};
        assessment.answers += QByteArray(assessment.itemCount, '3');
    }
    scorecard.respondents = people;
    scorecard.mode = mode;
    for (int p = 0; p < questionnaire.practices.size(); ++p) {
        PracticeResult result;
        result.practice = p;
        for (int i : questionnaire.practices[p].items) {
            result.items << ItemResult{};
            result.items.last().item = i;
        }
        scorecard.practices << result;
    }
    for (int d = 0; d < questionnaire.dimensions.size(); ++d) {
        DimensionResult result;
        result.dimension = d;
        result.target = 4;
        result.practices = questionnaire.dimensions[d].practices;
        scorecard.dimensions << result;
        setDimension(d, 3);
    }
    setOverall(3, 3);
}

void Round::setDimension(int dimension, double score, double halfWidth)
{
    DimensionNode &node = scorecard.dimensions[dimension].score;
    setNode(node, score, halfWidth, scorecard.respondents);
    node.nScored = node.nApplicable = practicesEach;
    for (int p : std::as_const(scorecard.dimensions[dimension].practices))
        setPractice(p, score, halfWidth);
}

void Round::setPractice(int index, double score, double halfWidth)
{
    PracticeResult &result = scorecard.practices[index];
    setNode(result.score, score, halfWidth, scorecard.respondents);
    result.score.m = result.score.eligible = scorecard.respondents;
    result.score.dkShare = 0;
    result.confidence.step = 1;
}

void Round::setOverall(double score, int level, double halfWidth)
{
    OverallNode &overall = scorecard.overall;
    setNode(overall, score, halfWidth, scorecard.respondents);
    overall.nScored = overall.nApplicable = int(scorecard.dimensions.size());
    overall.levelMean = overall.level;
    overall.level = level;
    overall.capped = overall.levelMean != overall.level;
    overall.limitingDimensions = {0};
}

void Round::unscore(int index, Status status)
{
    PracticeResult &result = scorecard.practices[index];
    result.score = PracticeNode{};
    result.score.status = status;
    result.score.m = 1;
    result.score.eligible = 4;
    result.confidence = {};
}

void Round::setPriorities(const QList<int> &practices)
{
    scorecard.priority.order = practices;
    for (int i = 0; i < practices.size(); ++i) {
        PriorityEntry &entry = scorecard.practices[practices[i]].priority;
        entry.rank = i + 1;
        entry.quadrant = Quadrant::QuickWin;
    }
}

void Round::addNote(int respondent, int item, const QString &text, const QString &reason)
{
    assessment.notes << Note{respondent, item, text, reason};
}

ReportDocument Round::document(const Comparison *comparison) const
{
    return composeReport(input(comparison));
}

QString textOf(const Section &section)
{
    return section.kicker + u'\n' + section.title + u'\n' + said(section.blocks).join(u'\n') + u'\n';
}

QString textOf(const ReportDocument &document)
{
    QString text;
    for (const Section &section : document.sections)
        text += textOf(section);
    return text;
}

const Section *sectionOf(const ReportDocument &document, const QString &key)
{
    for (const Section &section : document.sections)
        if (section.key == key)
            return &section;
    return nullptr;
}

} // namespace fixtures

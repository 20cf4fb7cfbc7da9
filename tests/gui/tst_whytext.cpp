#include "panelround.h"

#include "ui/resultsfindings.h"
#include "ui/whytext.h"

#include <QRegularExpression>

#include <cmath>

/// A reader with a pocket calculator comes to the figures that are printed.
using namespace heartwood;
using namespace heartwood::ui;
using namespace heartwood::ui::test;

namespace {

const QString number = QStringLiteral("(\u2212?[\\d.]+)");

double valueOf(QString text)
{
    return text.replace(QChar(0x2212), u'-').toDouble();
}

/// Checks every equation in a line that has this form, and says how many there were.
class Calculator
{
public:
    int equations = 0;
    QStringList faults;

    void read(const WhyText &why)
    {
        for (const WhySection &section : why.sections)
            for (const QString &line : section.arithmetic)
                readLine(line);
    }

private:
    template<typename Sum> void match(const QString &line, const QString &form, double tolerance, Sum sum)
    {
        const QRegularExpression pattern(form);
        for (auto it = pattern.globalMatch(line); it.hasNext();) {
            const QRegularExpressionMatch found = it.next();
            ++equations;
            const double printed = valueOf(found.captured(found.lastCapturedIndex()));
            const double calculated = sum(found);
            if (std::abs(printed - calculated) > tolerance)
                faults << QStringLiteral("%1 (calculated: %2)").arg(line).arg(calculated);
        }
    }

    void readLine(const QString &line)
    {
        using Match = QRegularExpressionMatch;
        const auto at = [](const Match &m, int i) { return valueOf(m.captured(i)); };
        match(line, QStringLiteral("\\(([\\d. +]+)\\) ÷ (\\d+) = %1").arg(number), 0.0101, [at](const Match &m) {
            double sum = 0;
            for (const QString &term : m.captured(1).split(QStringLiteral(" + ")))
                sum += valueOf(term);
            return sum / at(m, 2);
        });
        match(line, QStringLiteral(": %1 ÷ (\\d+) \\w+ = %1").arg(number), 0.0101,
              [at](const Match &m) { return at(m, 1) / at(m, 2); });
        match(line, QStringLiteral("= %1 × %1 ÷ √(\\d+) = %1").arg(number), 0.004,
              [at](const Match &m) { return at(m, 1) * at(m, 2) / std::sqrt(at(m, 3)); });
        match(line, QStringLiteral("%1 \u2212 %1 = %1").arg(number), 0.0151,
              [at](const Match &m) { return at(m, 1) - at(m, 2); });
        match(line, QStringLiteral("and %1 \\+ %1 = %1").arg(number), 0.0016,
              [at](const Match &m) { return at(m, 1) + at(m, 2); });
        match(line, QStringLiteral("importance (\\d) × gap %1 = %1").arg(number), 0.0301,
              [at](const Match &m) { return at(m, 1) * at(m, 2); });
        match(line, QStringLiteral("Limit: 1 \\+ (\\d) = (\\d)"), 0, [at](const Match &m) { return 1 + at(m, 1); });
    }
};

/// One practice of one dimension of the built-in questionnaire, scored by hand.
Round handMade(const QList<scoring::ItemResult> &items, int respondents)
{
    Round round;
    round.questionnaire = builtIn();
    round.assessment.head.respondents = respondents;
    round.scorecard.respondents = respondents;
    scoring::PracticeResult practice;
    practice.practice = 0;
    practice.items = items;
    round.scorecard.practices << practice;
    scoring::DimensionResult dimension;
    dimension.practices << 0;
    round.scorecard.dimensions << dimension;
    return round;
}

scoring::ItemResult ownAnswer(int item, std::optional<double> level, bool dontKnow = false)
{
    scoring::ItemResult result;
    result.item = item;
    result.n = level ? 1 : 0;
    result.mean = level;
    result.notApplicable = 0;
    result.dontKnow = dontKnow ? 1 : 0;
    result.unanswered = !level && !dontKnow ? 1 : 0;
    return result;
}

} // namespace

class tst_WhyText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void ownAnswersAreTheAnswers();
    void confidenceAddsUp();
    void panelsFiguresAddUp_data();
    void panelsFiguresAddUp();
    void withheldStaysWithheld();
    void cappedLevelSaysSo();
    void holdsIsHonest();
    void blindSpotsAreNamed();
};

void tst_WhyText::ownAnswersAreTheAnswers()
{
    Round round = handMade({ownAnswer(0, 4), ownAnswer(1, 3), ownAnswer(2, {}, true)}, 1);
    scoring::PracticeNode &node = round.scorecard.practices[0].score;
    node.status = scoring::Status::Scored;
    node.score = 3.5;
    node.level = 4;
    node.ciNote = scoring::IntervalNote::FewRaters;
    const WhyText why = whyPractice(round, 0, Figure::Score);
    QCOMPARE(why.title, QStringLiteral("Why 3.5?"));
    QCOMPARE(why.sections.size(), 1);
    const QList<QStringList> &rows = why.sections[0].rows;
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0], (QStringList{round.questionnaire.items[0].shortTitle, QStringLiteral("4")}));
    QCOMPARE(rows[2][1], QStringLiteral("Don’t know"));
    QCOMPARE(why.sections[0].arithmetic.first(), QStringLiteral("(4 + 3) ÷ 2 = 3.50, shown as 3.5"));
    QVERIFY(why.plain().contains(QStringLiteral("One person’s view.")));
}

void tst_WhyText::confidenceAddsUp()
{
    Round round = handMade({ownAnswer(0, 4)}, 1);
    scoring::PracticeResult &practice = round.scorecard.practices[0];
    practice.score.status = scoring::Status::Scored;
    practice.score.m = 1;
    practice.score.unansweredShare = 0.5;
    practice.confidence = {.evidenceGrade = 1,
                           .downgrades = {scoring::Downgrade::FewRaters, scoring::Downgrade::Unanswered},
                           .step = 0,
                           .claimed = true};
    const WhyText why = whyPractice(round, 0, Figure::Confidence);
    QCOMPARE(why.title, QStringLiteral("Why very low confidence?"));
    const WhySection &section = why.sections.first();
    int sum = 0;
    for (const QStringList &row : section.rows)
        sum += int(valueOf(row.last()));
    QCOMPARE(sum, 0);
    QCOMPARE(section.arithmetic.first(), QStringLiteral("2 \u2212 1 \u2212 1 = 0, within 0 to 3: very low"));
    QVERIFY(section.remark.startsWith(QStringLiteral("Claimed")));
}

void tst_WhyText::panelsFiguresAddUp_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<bool>("named");
    QTest::newRow("one person") << 1 << true;
    QTest::newRow("four, too few for a range") << 4 << true;
    QTest::newRow("twelve") << 12 << true;
    QTest::newRow("twelve, anonymous") << 12 << false;
}

void tst_WhyText::panelsFiguresAddUp()
{
    QFETCH(int, people);
    QFETCH(bool, named);
    const Questionnaire questionnaire = builtIn();
    const Round round =
        scored(questionnaire,
               panelOf(questionnaire, {.people = people, .mode = named ? Mode::Named : Mode::Anonymous, .groups = 0}));
    Calculator calculator;
    for (qsizetype i = 0; i < round.scorecard.practices.size(); ++i)
        calculator.read(whyPractice(round, i, Figure::All));
    for (qsizetype i = 0; i < round.scorecard.dimensions.size(); ++i)
        calculator.read(whyDimension(round, i, Figure::All));
    calculator.read(whyOverall(round, Figure::All));
    QVERIFY2(calculator.faults.isEmpty(), qPrintable(calculator.faults.join(u'\n')));
    QVERIFY2(calculator.equations > 40, qPrintable(QString::number(calculator.equations)));
}

void tst_WhyText::withheldStaysWithheld()
{
    const Questionnaire questionnaire = builtIn();
    const Round round =
        scored(questionnaire, panelOf(questionnaire, {.people = 3, .mode = Mode::Anonymous, .groups = 0}));
    const WhyText why = whyPractice(round, 0, Figure::Score);
    QCOMPARE(why.title, QStringLiteral("Why is there no score?"));
    QVERIFY(why.sections[0].rows.isEmpty());
    QVERIFY(why.sections[0].arithmetic.isEmpty());
    QVERIFY(why.sections[0].rule.contains(QStringLiteral("fewer than five")));
    QVERIFY(!whyPractice(round, 0, Figure::All).plain().contains(QRegularExpression(QStringLiteral("\\d \\+ \\d"))));
}

void tst_WhyText::cappedLevelSaysSo()
{
    Round round = handMade({}, 12);
    scoring::OverallNode &overall = round.scorecard.overall;
    overall.status = scoring::Status::Scored;
    overall.score = 3.6;
    overall.level = 3;
    overall.levelMean = 4;
    overall.capped = true;
    overall.limitingDimensions = {0};
    round.scorecard.dimensions[0].score.status = scoring::Status::Scored;
    round.scorecard.dimensions[0].score.score = 2.0;
    round.scorecard.dimensions[0].score.level = 2;
    const QString limited = whyOverall(round, Figure::Level).sections[0].arithmetic.value(1);
    QVERIFY2(limited.contains(QStringLiteral("Limit: 1 + 2 = 3. Level: the lower of 4 and 3 = 3.")),
             qPrintable(limited));
    const QString remark = headlineOf(round).remark;
    QVERIFY2(remark.contains(QStringLiteral("level 4")) && remark.contains(round.questionnaire.dimensions[0].title),
             qPrintable(remark));
}

void tst_WhyText::holdsIsHonest()
{
    Round round = handMade({}, 12);
    QVERIFY(holdsText(round).contains(QStringLiteral("as soon as")));
    round.scorecard.overall.level = 3;
    round.scorecard.overall.score = 3.1;
    round.scorecard.holds.nextLevel = 4;
    QVERIFY(holdsText(round).contains(QStringLiteral("No six practices")));
    round.scorecard.holds.practices = {0};
    round.scorecard.holds.scoreAfter = 3.5;
    const QString text = holdsText(round);
    QVERIFY2(text.contains(QStringLiteral("Level 4 is one practice away")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("from 3.1 to 3.5")), qPrintable(text));
    round.scorecard.overall.level = 5;
    QVERIFY(holdsText(round).contains(QStringLiteral("no level above")));
}

void tst_WhyText::blindSpotsAreNamed()
{
    Round round = handMade({ownAnswer(0, 4), ownAnswer(1, {}, true)}, 1);
    QCOMPARE(blindSpots(round), QStringList{round.questionnaire.items[1].shortTitle + QStringLiteral(": don’t know")});
    round.scorecard.respondents = 10;
    QVERIFY(blindSpots(round).isEmpty()); // one of ten is no finding
    round.scorecard.practices[0].items[1].dontKnow = 3;
    QVERIFY(blindSpots(round).first().contains(QStringLiteral("3 of 10")));
}

QTEST_MAIN(tst_WhyText)
#include "tst_whytext.moc"

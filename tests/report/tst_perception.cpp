#include "fixtures.h"

#include "englishplurals.h"
#include "groupedround.h"
#include "report/summaryfindings.h"

#include <QtTest>

/// Leaders beside the front line: in which order, with what base and range, and what is said where it is withheld.
using namespace heartwood;
using namespace heartwood::report;
using namespace heartwood::scoring;
using namespace fixtures;

namespace {

PerceptionGap gapOf(double gap, GapLabel label)
{
    PerceptionGap made;
    made.nLeaders = 8;
    made.nFrontline = 9;
    made.meanLeaders = 3 + gap / 2;
    made.meanFrontline = 3 - gap / 2;
    made.gap = gap;
    made.ciLow = gap - 0.4;
    made.ciHigh = gap + 0.4;
    made.label = label;
    return made;
}

/// Eight findings on sixteen practices, the widest of them last, and one that chance may have made.
Round roundOfFindings()
{
    Round round;
    round.scorecard.perceptionGap = QList<PerceptionGap>(16, gapOf(0.1, GapLabel::NoClearGap));
    for (int i = 0; i < 8; ++i)
        round.scorecard.perceptionGap[2 * i] = gapOf(0.6 + 0.1 * i, GapLabel::BlindSpot);
    round.scorecard.perceptionGap[14] = gapOf(-1.9, GapLabel::PossibleHiddenStrength);
    return round;
}

QString sectionText(const ReportInput &input, const QString &key)
{
    const ReportDocument document = composeReport(input);
    const Section *section = sectionOf(document, key);
    return section ? textOf(*section) : QString();
}

QString agreement(const Round &round, bool brief)
{
    ReportInput input = round.input();
    input.brief = brief;
    const QString text = sectionText(input, QStringLiteral("agreement"));
    return text.mid(text.indexOf(QLatin1String("Blind spots")));
}

} // namespace

class TestPerception : public QObject
{
    Q_OBJECT

    EnglishPlurals m_plurals;

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void theSurestAndWidestComeFirst()
    {
        const QString text = agreement(roundOfFindings(), false);
        const auto place = [&](const char *practice) { return text.indexOf(QLatin1String(practice) + u'\n'); };
        QVERIFY(place("Practice 12") >= 0);
        QVERIFY(place("Practice 12") < place("Practice 10"));
        QVERIFY(place("Practice 2") < place("Practice 0"));
        QVERIFY(place("Practice 0") < place("Practice 14")); // chance may have made it
        QVERIFY(!text.contains(QLatin1String("more.")));
    }

    void aBoardHearsHowManyMoreThereAre()
    {
        const QString text = agreement(roundOfFindings(), true);
        QVERIFY(text.contains(QLatin1String("Practice 12\n")));
        QVERIFY(!text.contains(QLatin1String("Practice 0\n")));
        QVERIFY(text.contains(QLatin1String("And 2 more.")));
    }

    void aGapHasItsBaseAndItsRange()
    {
        Round round = roundOfFindings();
        round.scorecard.perceptionGap[4].nLeaders = 6;
        const QString dimension = sectionText(round.input(), round.questionnaire.dimensions[0].key);
        QVERIFY(dimension.contains(QLatin1String("+0.2 to +1.0")));
        QVERIFY(dimension.contains(QLatin1String("Answered enough: 8 leaders and 9 of the front line.")));
        QVERIFY(agreement(round, false)
                    .contains(QLatin1String("Answered enough: 6 to 8 leaders and 9 of the front line.")));
    }

    void possibleIsExplainedWhereItStands()
    {
        Round round = roundOfFindings();
        QVERIFY(agreement(round, false).contains(QLatin1String("chance alone")));
        round.scorecard.perceptionGap[14].label = GapLabel::NoClearGap;
        QVERIFY(!agreement(round, false).contains(QLatin1String("chance alone")));
    }

    void noHeadlineHidesAGap()
    {
        Round round;
        const auto headline = [&] {
            return sectionOf(composeReport(round.input()), QStringLiteral("agreement"))->title;
        };
        const auto said = [&] { return alignmentSentence(Facts(round.input())); };
        QCOMPARE(headline(), QStringLiteral("People see the same company."));
        QVERIFY(said().startsWith(QLatin1String("People see the same company")));
        round.scorecard.perceptionGap = QList<PerceptionGap>(16, gapOf(0.1, GapLabel::NoClearGap));
        round.scorecard.perceptionGap[2] = gapOf(0.6, GapLabel::PossibleBlindSpot);
        QCOMPARE(headline(),
                 QStringLiteral("Views lie close together; leaders and front line may differ on 1 practice."));
        round.scorecard.perceptionGap[3] = gapOf(0.9, GapLabel::BlindSpot);
        QCOMPARE(headline(), QStringLiteral("Leaders and front line see 1 practice differently."));
        QVERIFY(said().contains(QLatin1String("yet leaders and front line see 1 of all practices differently")));
        round.scorecard.practices[4].score.alignment = Alignment::Mixed;
        QCOMPARE(headline(),
                 QStringLiteral("Leaders and front line see 1 practice differently; views are mixed on Practice 4."));
    }

    void noHeadlineHidesGroupsThatStandApart()
    {
        Round round;
        GroupResult group;
        group.n = 9;
        group.practices = {GroupPractice{{}, true}};
        group.overall.score = 3.0;
        round.scorecard.groups = {group, group};
        const auto text = [&] { return sectionText(round.input(), QStringLiteral("agreement")); };
        QVERIFY(text().contains(QLatin1String("The groups see it alike: all at 3.0.")));
        QVERIFY(text().contains(QLatin1String("People see the same company.")));
        round.scorecard.groups[1].overall.score = 3.8;
        QVERIFY(text().contains(QLatin1String("yet the groups see it differently.")));
        QVERIFY(!text().contains(QLatin1String("People see the same company.")));
        QVERIFY(alignmentSentence(Facts(round.input())).endsWith(QLatin1String("yet the groups see it differently.")));
    }

    void withheldIsSaidOnceAndWithoutATable()
    {
        const Round hidden = groupedRound({10, 0, 4}, Mode::Anonymous);
        const QString key = hidden.questionnaire.dimensions[0].key;
        const QString text = sectionText(hidden.input(), key);
        QVERIFY(text.contains(QLatin1String("Withheld: fewer than five leaders or people of the front line")));
        QVERIFY(!text.contains(QLatin1String("Finding")));
        QVERIFY(!sectionText(groupedRound({10, 0, 10}, Mode::Anonymous).input(), key)
                     .contains(QLatin1String("Withheld: fewer")));
    }

    void whereAllAgreeThereIsNoAgenda()
    {
        Round round;
        ReportInput input = round.input();
        input.parts = partsOf(Cut::Facilitator);
        round.scorecard.practices[0].items[0].ad = 0.0;
        QVERIFY(sectionText(input, QStringLiteral("agenda")).isEmpty());
        round.scorecard.practices[0].items[0].ad = 0.4;
        QVERIFY(!sectionText(input, QStringLiteral("agenda")).isEmpty());
    }

    void onePersonHasNobodyToCompareWith()
    {
        Round round(1, Mode::Named);
        round.scorecard.perceptionGap = QList<PerceptionGap>(16);
        QVERIFY(!sectionText(round.input(), round.questionnaire.dimensions[0].key)
                     .contains(QLatin1String("Leaders and front line")));
    }
};

QTEST_MAIN(TestPerception)
#include "tst_perception.moc"

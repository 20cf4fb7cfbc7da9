#include "englishplurals.h"
#include "fixtures.h"

#include "report/figures.h"
#include "report/headline.h"
#include "report/summaryfindings.h"

#include <QTest>

using namespace heartwood;
using namespace heartwood::scoring;
using namespace heartwood::report;
using fixtures::Round;

/// Each rule of the executive summary: a case where it speaks and one where it is silent or says something else.
class TestFindings : public QObject
{
    Q_OBJECT

    EnglishPlurals m_plurals;

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void headlineComparesStrongestAndWeakest()
    {
        Round round;
        round.setDimension(3, 3.8);
        round.setDimension(2, 2.4);
        QCOMPARE(summaryHeadline(Facts(round.input())),
                 QStringLiteral("You keep your promises better than you invent what comes next."));
        round.setDimension(0, 4.2);
        QCOMPARE(summaryHeadline(Facts(round.input())),
                 QStringLiteral("You understand customers better than you invent for them."));
    }

    void headlineNeedsADifferenceThatStandsApart()
    {
        Round round;
        QCOMPARE(summaryHeadline(Facts(round.input())),
                 QStringLiteral("No dimension stands out: those scored are all at 3.0."));
        round.setDimension(1, 3.2);
        QVERIFY(!dimensionsStandApart(Facts(round.input())));
        QCOMPARE(
            summaryHeadline(Facts(round.input())),
            QStringLiteral("No dimension stands out beyond the noise: from 3.0 (Consistency) to 3.2 (Empowerment)."));
        round.setDimension(1, 3.6, 0.4);
        round.setDimension(2, 2.9, 0.4);
        QVERIFY(!dimensionsStandApart(Facts(round.input())));
        round.setDimension(1, 3.6, 0.1);
        round.setDimension(2, 2.9, 0.1);
        QVERIFY(dimensionsStandApart(Facts(round.input())));
    }

    void headlineSaysWhoseViewItIs()
    {
        for (const auto &[people, start] : {std::pair{1, "One person\u2019s view: "}, {3, "As 3 people see it: "}}) {
            Round round(people, Mode::Named);
            round.setDimension(0, 4.2);
            QVERIFY(summaryHeadline(Facts(round.input())).startsWith(QString::fromUtf8(start)));
        }
        Round many;
        many.setDimension(0, 4.2);
        QVERIFY(summaryHeadline(Facts(many.input())).startsWith(QLatin1String("You ")));
    }

    void headlineOfOtherQuestionnairesUsesTheirTitles()
    {
        Round round;
        round.questionnaire.dimensions[0].key = QStringLiteral("speed");
        round.questionnaire.dimensions[0].title = QStringLiteral("Speed");
        round.setDimension(0, 4.2);
        QCOMPARE(summaryHeadline(Facts(round.input())),
                 QStringLiteral("Speed is furthest along, Consistency has furthest to go."));
    }

    void headlineWithoutScores()
    {
        Round nobody(0);
        QCOMPARE(summaryHeadline(Facts(nobody.input())), QStringLiteral("Nobody has finished this assessment yet."));
        Round few(3, Mode::Anonymous);
        for (int p = 0; p < 16; ++p)
            few.unscore(p, Status::Suppressed);
        QVERIFY(summaryHeadline(Facts(few.input())).contains(QLatin1String("withheld")));
        Round holes;
        for (int i : {0, 1, 2})
            holes.scorecard.dimensions[i].score.status = Status::Insufficient;
        QCOMPARE(summaryHeadline(Facts(holes.input())), QStringLiteral("Only Consistency could be scored: 3.0 of 5."));
        holes.scorecard.dimensions[3].score.status = Status::Insufficient;
        QCOMPARE(summaryHeadline(Facts(holes.input())),
                 QStringLiteral("Too little was answered to say where you stand."));
        for (DimensionResult &dimension : holes.scorecard.dimensions)
            dimension.score.status = Status::NotApplicable;
        QCOMPARE(summaryHeadline(Facts(holes.input())), QStringLiteral("Nothing that was asked applies here."));
    }

    void basisNamesPeopleQuestionsAndDate()
    {
        Round round;
        QCOMPARE(basisSentence(Facts(round.input())),
                 QStringLiteral("24 people were asked 48 questions, 12 November 2026."));
        Round one(1);
        QVERIFY(basisSentence(Facts(one.input())).startsWith(u"One person\u2019s answers to 48 questions"_qs));
        round.assessment.respondents << Respondent{99, {}, -1, false};
        QVERIFY(
            basisSentence(Facts(round.input())).contains(QLatin1String("1 further sheet unfinished and not counted.")));
    }

    void basisSaysThatAPulseIsShort()
    {
        Round round;
        QVERIFY(!basisSentence(Facts(round.input())).contains(QLatin1String("short form")));
        for (PracticeResult &practice : round.scorecard.practices)
            practice.items.resize(1);
        const QString text = basisSentence(Facts(round.input()));
        QVERIFY(text.contains(QLatin1String("16 questions")));
        QVERIFY(text.contains(QLatin1String("short form of the full set of 48 questions")));
    }

    void basisSaysWhichPracticesWereLeftOut()
    {
        Round round;
        QVERIFY(!basisSentence(Facts(round.input())).contains(QLatin1String("practices")));
        round.scorecard.practices.resize(5);
        const QString text = basisSentence(Facts(round.input()));
        QVERIFY(text.contains(QLatin1String("were asked 15 questions")));
        QVERIFY(text.contains(u"It asked 5 of the questionnaire’s 16 practices."_qs));
        QVERIFY(!text.contains(QLatin1String("short form"))); // each practice was asked in full
    }

    void levelIsExplainedOrItsLackIs()
    {
        Round round;
        QCOMPARE(levelSentence(Facts(round.input())), QStringLiteral("Meaning 3."));
        round.scorecard.overall = {};
        round.scorecard.overall.status = Status::Insufficient;
        round.scorecard.dimensions[1].score = {};
        round.scorecard.dimensions[1].score.status = Status::Insufficient;
        QVERIFY(levelSentence(Facts(round.input()))
                    .contains(QLatin1String("Missing: Empowerment: too few of its practices")));
    }

    void gateSpeaksWhereItCaps()
    {
        Round round;
        round.setDimension(0, 2.0);
        round.setOverall(3.6, 3);
        const QString text = gateSentence(Facts(round.input()));
        QVERIFY(text.contains(QLatin1String("3.6, would be level 4")));
        QVERIFY(text.contains(QLatin1String("Empathy (2.0, level 2)")));
    }

    void gateWarnsOfTheCeilingAndElseIsSilent()
    {
        Round ceiling;
        ceiling.setDimension(0, 2.0);
        ceiling.setOverall(3.0, 3);
        QVERIFY(gateSentence(Facts(ceiling.input())).contains(QLatin1String("sets the ceiling")));
        Round free;
        QVERIFY(gateSentence(Facts(free.input())).isEmpty());
    }

    void certaintyGivesTheRangeAndItsBase()
    {
        Round round;
        round.scorecard.overall.ciN = 22;
        const QString text = certaintySentence(Facts(round.input()));
        QVERIFY(text.contains(QLatin1String("likely between 2.9 and 3.1")));
        QVERIFY(text.contains(QLatin1String("22 of 24 people answered enough to count.")));
        QVERIFY(text.contains(QLatin1String("changes below 0.2 are noise")));
        QVERIFY(!text.contains(QLatin1String("not certain")));
        round.setOverall(3.0, 3, 0.02); // noise that rounds to nothing is as small as can be printed
        QVERIFY(certaintySentence(Facts(round.input())).contains(QLatin1String("changes below 0.1 are noise")));
        round.setOverall(3.4, 3, 0.3);
        QVERIFY(certaintySentence(Facts(round.input())).contains(QLatin1String("it could be 3 to 4")));
    }

    /// A panel of thousands: its range and its noise are smaller than what is printed.
    void certaintyOfThousandsCanBePrinted()
    {
        Round round;
        round.scorecard.overall.ciLow = 3.06;
        round.scorecard.overall.ciHigh = 3.12;
        round.scorecard.overall.mdc = 0.04;
        const QString text = certaintySentence(Facts(round.input()));
        QVERIFY2(text.contains(QLatin1String("likely 3.1 to within 0.1.")), qPrintable(text));
        QVERIFY2(text.contains(QLatin1String("changes below 0.1 are noise")), qPrintable(text));
        QCOMPARE(rangeText(2.94, 3.12), QStringLiteral("2.9 to 3.1"));
    }

    void certaintyWithoutARangeSaysWhy()
    {
        Round one(1);
        QVERIFY(certaintySentence(Facts(one.input())).contains(u"one person\u2019s view"_qs));
        Round few(3);
        QVERIFY(certaintySentence(Facts(few.input())).contains(QLatin1String("A range needs five")));
        Round same;
        same.scorecard.overall.ciLow = same.scorecard.overall.ciHigh = std::nullopt;
        same.scorecard.overall.ciNote = IntervalNote::NoVariation;
        QVERIFY(certaintySentence(Facts(same.input())).contains(QLatin1String("came to the same overall score")));
        same.scorecard.overall.ciNote = IntervalNote::Census;
        QVERIFY(certaintySentence(Facts(same.input())).contains(QLatin1String("Everybody")));
        Round none(0);
        none.scorecard.overall = {};
        QVERIFY(certaintySentence(Facts(none.input())).isEmpty());
    }

    void sturdinessOnlyWhereSomethingCouldMove()
    {
        Round round;
        QVERIFY(sturdinessSentence(Facts(round.input())).isEmpty());
        round.scorecard.fragility = {3.01, 3.04};
        QVERIFY(sturdinessSentence(Facts(round.input())).isEmpty());
        round.scorecard.fragility = {2.8, 3.4};
        round.scorecard.onePersonWeight = 0.034;
        const QString text = sturdinessSentence(Facts(round.input()));
        QVERIFY(text.contains(QLatin1String("the score would be 2.8; had each been the highest, 3.4")));
        QVERIFY(text.contains(QLatin1String("more than 0.03")));
    }

    void alignmentNamesTheWidestOrAllAlike()
    {
        Round round;
        QVERIFY(alignmentSentence(Facts(round.input())).contains(QLatin1String("each of the 16 practices")));
        round.scorecard.practices[5].score.ad = 1.31;
        round.scorecard.practices[5].score.alignment = Alignment::Divided;
        round.scorecard.practices[5].score.m = 22;
        const QString text = alignmentSentence(Facts(round.input()));
        QVERIFY(text.contains(QLatin1String("differ most on Practice 5")));
        QVERIFY(text.contains(QLatin1String("1.31 levels")));
        QVERIFY(text.contains(QLatin1String("22 of 24")));
        Round one(1);
        QVERIFY(alignmentSentence(Facts(one.input())).isEmpty());
    }

    void evidenceIsCountedByGrade()
    {
        Round round;
        QVERIFY(evidenceSentence(Facts(round.input())).contains(QLatin1String("all 16 scored practices are opinion")));
        round.scorecard.practices[0].confidence.evidenceGrade = 2;
        round.scorecard.practices[1].confidence.evidenceGrade = 1;
        QCOMPARE(evidenceSentence(Facts(round.input())),
                 QStringLiteral("Evidence behind the 16 scored practices: two or more kinds for 1, one kind for 1, "
                                "opinion alone for 14."));
    }

    void claimedLevelsAreCalledSo()
    {
        Round round;
        QVERIFY(claimedSentence(Facts(round.input())).isEmpty());
        round.setPractice(7, 4.3);
        round.scorecard.practices[7].confidence.claimed = true;
        QVERIFY(claimedSentence(Facts(round.input())).contains(QLatin1String("Claimed rather than shown")));
        QVERIFY(claimedSentence(Facts(round.input())).endsWith(QLatin1String("Practice 7.")));
    }

    void unseenFromOneInFiveOn()
    {
        Round round;
        round.scorecard.practices[2].score.dkShare = 0.20;
        QVERIFY(unseenSentence(Facts(round.input())).isEmpty());
        round.scorecard.practices[2].score.dkShare = 0.333;
        QVERIFY(unseenSentence(Facts(round.input())).contains(QLatin1String("Practice 2 (33% of answers)")));
        for (int p = 5; p < 12; ++p)
            round.scorecard.practices[p].score.dkShare = 0.25;
        QVERIFY(unseenSentence(Facts(round.input())).contains(QLatin1String("Practice 8 (25% of answers) and 3 more")));
    }

    void holdsNamesTheShortestWay()
    {
        Round round;
        QVERIFY(holdsSentence(Facts(round.input())).isEmpty());
        round.scorecard.holds = {4, {3, 1}, 3.5};
        QCOMPARE(holdsSentence(Facts(round.input())),
                 QStringLiteral(
                     "The shortest way to level 4: raise Practice 3 and Practice 1 by one level each. The overall "
                     "score would then be 3.5."));
        round.scorecard.holds = {4, {3}, 3.5};
        QVERIFY(holdsSentence(Facts(round.input())).contains(QLatin1String("raise Practice 3 by one level. ")));
        round.scorecard.holds = {4, {}, std::nullopt};
        QVERIFY(holdsSentence(Facts(round.input())).contains(QLatin1String("more than six practices away")));
    }

    void unscoredPracticesSayWhy()
    {
        Round round;
        QVERIFY(unscoredSentence(Facts(round.input())).isEmpty());
        round.unscore(4, Status::Insufficient);
        round.unscore(5, Status::NotApplicable);
        round.unscore(6, Status::Suppressed);
        round.unscore(7, Status::Insufficient);
        QCOMPARE(unscoredSentence(Facts(round.input())),
                 QStringLiteral("Not scored. Too little answered (1 of 4 answered enough): Practice 4 and Practice 7. "
                                "Withheld, for fewer than five people answered: Practice 6."));
    }

    void noPracticeIsBothStrengthAndGap()
    {
        Round round;
        round.setPractice(0, 4.4);
        round.setPractice(1, 4.2);
        round.setPriorities({0, 9, 8, 7});
        const Facts facts(round.input());
        QCOMPARE(facts.gaps, (QList<int>{0, 9, 8}));
        QCOMPARE(facts.strengths, QList<int>{1});
        QVERIFY(facts.furthestAlong.isEmpty());
    }

    void withoutLevelFourNothingIsCalledAStrength()
    {
        Round round;
        round.setPriorities({9});
        const QString alike = fixtures::textOf(*fixtures::sectionOf(round.document(), QStringLiteral("summary")));
        QVERIFY(!alike.contains(QLatin1String("Furthest along"))); // all are at 3.0
        round.setPractice(4, 3.2);
        const QString text = fixtures::textOf(*fixtures::sectionOf(round.document(), QStringLiteral("summary")));
        QVERIFY(text.contains(QLatin1String("Furthest along")));
        QVERIFY(!text.contains(QLatin1String("Strengths to protect")));
        round.setPractice(2, 4.1);
        const QString strong = fixtures::textOf(*fixtures::sectionOf(round.document(), QStringLiteral("summary")));
        QVERIFY(strong.contains(QLatin1String("Strengths to protect")));
        QVERIFY(!strong.contains(QLatin1String("Furthest along")));
    }
};

QTEST_MAIN(TestFindings)
#include "tst_findings.moc"

#include "englishplurals.h"
#include "fixtures.h"

#include "report/changefindings.h"
#include "report/dimensionfindings.h"

#include <QTest>

using namespace heartwood;
using namespace heartwood::scoring;
using namespace heartwood::report;
using fixtures::Round;
using fixtures::sectionOf;
using fixtures::textOf;

/// The rules of the dimensions' pages, the change, the advice and the appendix.
class TestSections : public QObject
{
    Q_OBJECT

    EnglishPlurals m_plurals;

    static Comparison comparison(const Round &round, Verdict verdict)
    {
        Comparison c;
        c.before = c.after = round.scorecard;
        for (int i = 0; i < 48; ++i)
            c.items << i;
        Change change;
        change.meanBefore = 2.6;
        change.meanAfter = 3.0;
        change.diff = 0.4;
        change.ciLow = -0.1;
        change.ciHigh = 0.9;
        change.verdict = verdict;
        c.overall = change;
        for (int d = 0; d < 4; ++d) {
            c.dimensions << d;
            c.dimensionChanges << change;
        }
        return c;
    }

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void dimensionHeadlineFollowsItsPractices()
    {
        Round round;
        QCOMPARE(dimensionHeadline(Facts(round.input()), 0), QStringLiteral("4 practices, all at 3.0."));
        round.setPractice(1, 3.2);
        QCOMPARE(dimensionHeadline(Facts(round.input()), 0),
                 QStringLiteral("4 practices close together, from 3.0 to 3.2."));
        round.setPractice(1, 3.4, 0.1);
        round.setPractice(2, 2.6, 0.1);
        QCOMPARE(dimensionHeadline(Facts(round.input()), 0),
                 QStringLiteral("Furthest along: Practice 1. Furthest to go: Practice 2."));
        round.setPractice(1, 4.3, 0.1);
        QCOMPARE(dimensionHeadline(Facts(round.input()), 0),
                 QStringLiteral("Strong in one place: Practice 1. Held back by another: Practice 2."));
    }

    void dimensionHeadlineIsCarefulWhereRangesTouch()
    {
        Round round;
        round.setPractice(1, 3.8, 0.6);
        round.setPractice(2, 2.8, 0.6);
        QVERIFY(dimensionHeadline(Facts(round.input()), 0).contains(QLatin1String("close together")));
    }

    void dimensionHeadlineAtTheEnds()
    {
        Round high;
        high.setDimension(1, 4.4);
        high.setPractice(5, 5.0);
        high.setPractice(6, 4.0);
        QCOMPARE(dimensionHeadline(Facts(high.input()), 1), QStringLiteral("High throughout, highest in Practice 5."));
        Round low;
        low.setDimension(1, 1.2);
        low.setPractice(5, 2.2);
        QCOMPARE(dimensionHeadline(Facts(low.input()), 1),
                 QStringLiteral("Early days throughout. Lowest: Practice 7."));
        for (int p : {4, 5, 6, 7})
            low.unscore(p, Status::Insufficient);
        QCOMPARE(dimensionHeadline(Facts(low.input()), 1), QStringLiteral("Empowerment could not be scored."));
    }

    void dividedViewsAreSaid()
    {
        Round round;
        QVERIFY(dimensionAlignment(Facts(round.input()), 0).isEmpty());
        round.scorecard.practices[2].score.alignment = Alignment::Divided;
        round.scorecard.practices[2].score.ad = 1.28;
        QVERIFY(dimensionAlignment(Facts(round.input()), 0).contains(QLatin1String("Practice 2 (1.28 levels")));
        QVERIFY(dimensionAlignment(Facts(round.input()), 1).isEmpty());
    }

    void perceptionIsHedged()
    {
        Round round;
        QVERIFY(perceptionFinding(Facts(round.input()), 0).isEmpty());
        PerceptionGap none;
        none.label = GapLabel::NoClearGap;
        round.scorecard.perceptionGap = QList<PerceptionGap>(16, none);
        QVERIFY(perceptionFinding(Facts(round.input()), 0).isEmpty());
        round.scorecard.perceptionGap[1].label = GapLabel::BlindSpot;
        QVERIFY(perceptionFinding(Facts(round.input()), 0).contains(QLatin1String("Leaders see Practice 1")));
        QVERIFY(!perceptionFinding(Facts(round.input()), 0).contains(QLatin1String("chance")));
        round.scorecard.perceptionGap[2].label = GapLabel::PossibleHiddenStrength;
        QVERIFY(perceptionFinding(Facts(round.input()), 0).contains(QLatin1String("The front line sees Practice 2")));
        QVERIFY(perceptionFinding(Facts(round.input()), 0).contains(QLatin1String("chance")));
    }

    void nextLevelIsThatOfTheFirstPriority()
    {
        Round round;
        QCOMPARE(practiceToRaise(Facts(round.input()), 0), std::optional(3));
        round.setPriorities({9, 1, 2});
        QCOMPARE(practiceToRaise(Facts(round.input()), 0), std::optional(1));
        QVERIFY(textOf(round.document())
                    .contains(QLatin1String("What level 4 looks like: Practice 1\nPortrait 4 of practice 1.")));
        round.setDimension(0, 5);
        QCOMPARE(practiceToRaise(Facts(round.input()), 0), std::optional<int>());
    }

    void onePersonReadsAsOne()
    {
        Round round(1, Mode::Named);
        round.assessment.respondents[0].name = QStringLiteral("M. Okafor");
        round.assessment.answers[0] = '5';
        round.assessment.answers[1] = 'D';
        round.assessment.answers[2] = '-';
        const ReportDocument document = round.document();
        const QString text = textOf(document);
        QVERIFY(document.cover.subtitle.contains(u"M. Okafor\u2019s view"_qs));
        QVERIFY(text.contains(QLatin1String("Anchor 5 of 0")));
        QVERIFY(text.contains(u"Don\u2019t know"_qs));
        QVERIFY(text.contains(QLatin1String("Left open")));
        QString findings = text;
        findings.remove(textOf(*sectionOf(document, QStringLiteral("method"))));
        for (const char *absent : {"Alignment", "people", "room", "How answers spread", "(s)"})
            QVERIFY2(!findings.contains(QLatin1String(absent)), absent);
    }

    void notesAppearWhereTheyMay()
    {
        const QString note = QStringLiteral("<i>Nobody</i> knows the limit & why");
        Round named(3, Mode::Named);
        named.addNote(0, 13, note);
        QVERIFY(textOf(named.document()).contains(note));
        Round anonymous(6, Mode::Anonymous);
        anonymous.addNote(0, 13, note);
        QVERIFY(textOf(anonymous.document()).contains(note));
        Round few(4, Mode::Anonymous);
        few.addNote(0, 13, note);
        QVERIFY(!textOf(few.document()).contains(note));
        Round fewOnPractice(6, Mode::Anonymous);
        fewOnPractice.addNote(0, 13, note);
        fewOnPractice.scorecard.practices[4].score.m = 4;
        QVERIFY(!textOf(fewOnPractice.document()).contains(note));
        Round unfinished(6, Mode::Anonymous);
        unfinished.addNote(0, 13, note);
        unfinished.assessment.respondents[0].finished = false;
        QVERIFY(!textOf(unfinished.document()).contains(note));
    }

    void aPrivateNoteStaysOutOfAClientsCopy()
    {
        Round round(3, Mode::Named);
        round.addNote(0, 13, QStringLiteral("Between us"));
        round.addNote(1, 13, QStringLiteral("For all"));
        round.assessment.notes[0].isPrivate = true;
        ReportInput input = round.input();
        QVERIFY(textOf(composeReport(input)).contains(QLatin1String("Between us")));
        input.clientCopy = true;
        const QString text = textOf(composeReport(input));
        QVERIFY(!text.contains(QLatin1String("Between us")));
        QVERIFY(text.contains(QLatin1String("For all")));
    }

    void anonymousNotesHaveNeitherNameNorOrder()
    {
        Round round(6, Mode::Anonymous);
        round.assessment.respondents[5].name = QStringLiteral("Zoe");
        round.addNote(5, 13, QStringLiteral("zebra"));
        round.addNote(0, 13, QStringLiteral("apple"));
        const QString text = textOf(round.document());
        QVERIFY(!text.contains(QLatin1String("Zoe")));
        QVERIFY(text.indexOf(QLatin1String("apple")) < text.indexOf(QLatin1String("zebra")));
    }

    void spreadIsShownOnlyWhereCountsAre()
    {
        Round round;
        QVERIFY(textOf(round.document()).contains(QLatin1String("Withheld: in an anonymous round")));
        for (PracticeResult &practice : round.scorecard.practices)
            for (ItemResult &item : practice.items) {
                item.n = 24;
                item.mean = 3;
                item.counts = {1, 2, 18, 2, 1};
                item.dontKnow = item.notApplicable = item.unanswered = 0;
            }
        const QString text = textOf(round.document());
        QVERIFY(!text.contains(QLatin1String("Withheld: in")));
        Round foreign; // where a dimension doesn't apply, nothing is withheld either
        for (int p = 0; p < 4; ++p)
            foreign.unscore(p, Status::NotApplicable);
        foreign.scorecard.dimensions[0].score = {};
        foreign.scorecard.dimensions[0].score.status = Status::NotApplicable;
        QVERIFY(!textOf(*sectionOf(foreign.document(), foreign.questionnaire.dimensions[0].key))
                     .contains(QLatin1String("How answers spread")));
        QVERIFY(text.contains(QLatin1String("Item 0\n1\n2\n18\n2\n1\n3.0")));
    }

    void changeSpeaksByVerdict()
    {
        const Round round;
        const std::pair<Verdict, const char *> cases[] = {
            {Verdict::Improved, "Improved since last time: Empathy, Empowerment, Innovation and Consistency."},
            {Verdict::Declined, "Declined since last time"},
            {Verdict::NoDetectableChange, "No dimension has changed beyond the noise."},
            {Verdict::UniformShift, "Moved by the same amount for everybody"},
            {Verdict::TooFew, "Too few people answered in both rounds"}};
        Comparison single = comparison(round, Verdict::NoDetectableChange);
        single.practices = {4};
        single.practiceChanges = {single.overall};
        single.practiceChanges[0].verdict = Verdict::Improved;
        QCOMPARE(changeHeadline(Facts(round.input(&single))),
                 QStringLiteral("No dimension has changed beyond the noise, but 1 practice did."));
        for (const auto &[verdict, start] : cases) {
            const Comparison c = comparison(round, verdict);
            QVERIFY2(changeHeadline(Facts(round.input(&c))).startsWith(QLatin1String(start)), start);
        }
        QVERIFY(!sectionOf(round.document(), QStringLiteral("change")));
        const Comparison c = comparison(round, Verdict::NoDetectableChange);
        const QString text = textOf(*sectionOf(round.document(&c), QStringLiteral("change")));
        QVERIFY(text.contains(QLatin1String("+0.4")));
        QVERIFY(text.contains(QLatin1String("Within noise")));
        QVERIFY(text.contains(QLatin1String("changes below 0.5 are noise between these two rounds")));
    }

    void changeOfOnePersonHasNoVerdict()
    {
        const Round round(1, Mode::Named);
        const Comparison c = comparison(round, Verdict::TooFew);
        const QString text = textOf(*sectionOf(round.document(&c), QStringLiteral("change")));
        QVERIFY(text.contains(u"one person\u2019s view each"_qs));
        QVERIFY(!text.contains(QLatin1String("Too few")));
        QVERIFY(!text.contains(QLatin1String("Verdict")));
    }

    void adviceIsForTheFirstPriorities()
    {
        Round round;
        round.setPriorities({9, 10, 2});
        const QString key = round.questionnaire.dimensions[round.scorecard.dimensions[2].dimension].key;
        const QString text = textOf(*sectionOf(round.document(), key));
        QVERIFY(text.contains(QLatin1String("Step 3 of practice 9")));
        QVERIFY(text.contains(QLatin1String("Should move: Item 27.")));
        QVERIFY(text.indexOf(QLatin1String("What level 4 looks like: Practice 9")) <
                text.indexOf(QLatin1String("What level 4 looks like: Practice 10")));
        QVERIFY(!text.contains(QLatin1String("What level 4 looks like: Practice 2")));
        QVERIFY(!text.contains(QLatin1String("What level 4 looks like: Practice 11")));
    }

    void groupsUnderTheMinimumStayHidden()
    {
        Round round;
        GroupResult shown;
        shown.name = QStringLiteral("Executives");
        shown.n = 9;
        shown.practices = {GroupPractice{{}, true}};
        GroupResult hidden;
        hidden.name = QStringLiteral("Board");
        hidden.n = 3;
        hidden.practices = {GroupPractice{}};
        round.scorecard.groups = {shown, hidden};
        const QString text = textOf(*sectionOf(round.document(), QStringLiteral("agreement")));
        QVERIFY(text.contains(QLatin1String("Board\nwithheld")));
        round.scorecard.groups = {shown, shown};
        round.scorecard.groups[0].overall.score = 3.7;
        round.scorecard.groups[1].name = QStringLiteral("Front line");
        round.scorecard.groups[1].overall.score = 2.8;
        QVERIFY(
            textOf(*sectionOf(round.document(), QStringLiteral("agreement")))
                .contains(QLatin1String("The groups see it differently: from 2.8 (Front line) to 3.7 (Executives).")));
        round.scorecard.groups[1].overall.score = 3.6;
        QVERIFY(textOf(*sectionOf(round.document(), QStringLiteral("agreement")))
                    .contains(QLatin1String("The groups see much")));
        round.scorecard.groups = {hidden, hidden};
        QVERIFY(!textOf(*sectionOf(round.document(), QStringLiteral("agreement"))).contains(QLatin1String("Board")));
    }

    void methodSpeaksOfThisRound()
    {
        const auto method = [](const Round &round) {
            return textOf(*sectionOf(round.document(), QStringLiteral("method")));
        };
        QVERIFY(method(Round(24, Mode::Anonymous)).contains(QLatin1String("This round was anonymous.")));
        QVERIFY(method(Round(24, Mode::Named)).contains(QLatin1String("This round was named")));
        QVERIFY(method(Round(1, Mode::Named)).contains(QLatin1String("One person answered.")));
        QVERIFY(!method(Round(1, Mode::Named)).contains(QLatin1String("Alignment")));
    }

    void nothingWithheldAppears()
    {
        Round round(3, Mode::Anonymous);
        round.addNote(0, 13, QStringLiteral("a secret"));
        for (int p = 0; p < 16; ++p)
            round.unscore(p, Status::Suppressed);
        for (DimensionResult &dimension : round.scorecard.dimensions) {
            dimension.score = {};
            dimension.score.status = Status::Insufficient;
        }
        round.scorecard.overall = {};
        const ReportDocument document = round.document();
        QCOMPARE(document.sections.size(), 2);
        QVERIFY(!textOf(document).contains(QLatin1String("secret")));
    }

    void nobodyYetStillMakesADocument()
    {
        Round round(0);
        for (int p = 0; p < 16; ++p)
            round.unscore(p, Status::NoData);
        for (DimensionResult &dimension : round.scorecard.dimensions) {
            dimension.score = {};
            dimension.score.status = Status::NoData;
        }
        round.scorecard.overall = {};
        const QString text = textOf(round.document());
        QVERIFY(text.contains(QLatin1String("Nobody has finished")));
        QVERIFY(!text.contains(QLatin1String("nan")));
        QVERIFY(!text.contains(QLatin1String("(s)")));
    }
};

QTEST_MAIN(TestSections)
#include "tst_sections.moc"

#include "fixtures.h"

#include "englishplurals.h"
#include "report/pagelayout.h"

#include <QtTest>

/// The report's parts and cuts: for each rule a case in which it speaks and one in which it is silent.
using namespace heartwood;
using namespace heartwood::report;
using namespace heartwood::scoring;
using namespace fixtures;

namespace {

QString partText(const ReportInput &input, const char *key)
{
    const ReportDocument document = composeReport(input);
    const Section *section = sectionOf(document, QLatin1String(key));
    return section ? section->title + u'\n' + textOf(*section) : QString();
}

QString partText(const Round &round, const char *key)
{
    return partText(round.input(), key);
}

ItemResult &item(Round &round, int practice, int position)
{
    return round.scorecard.practices[practice].items[position];
}

void spread(ItemResult &result, const std::array<int, levelCount> &counts, double ad)
{
    result.counts = counts;
    result.n = counts[0] + counts[1] + counts[2] + counts[3] + counts[4];
    result.ad = ad;
    result.mean = 3;
    result.dontKnow = result.notApplicable = result.unanswered = 0;
}

} // namespace

class TestParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ninetyNamesWhatToBeginWith()
    {
        Round round;
        QVERIFY(partText(round, "ninety").contains(QLatin1String("Level 3, Attentive.")));
        QVERIFY(partText(round, "ninety").contains(QLatin1String("at or above its target: protect")));
        round.setPriorities({9, 1, 2, 5});
        round.scorecard.practices[9].priority.gap = 1.2;
        const QString text = partText(round, "ninety");
        QVERIFY(text.contains(QLatin1String("Begin with Practice 9, Practice 1 and Practice 2.")));
        QVERIFY(text.contains(QLatin1String("3 things to do first")));
        QVERIFY(text.contains(QLatin1String("Importance 3 of 5, gap 1.2.")));
        QVERIFY(!text.contains(QLatin1String("Practice 5")));
        QVERIFY(!text.contains(QLatin1String("capped")));
        round.scorecard.overall.capped = true;
        round.scorecard.overall.levelMean = 4;
        round.scorecard.overall.limitingDimensions = {0};
        QVERIFY(partText(round, "ninety").contains(QLatin1String("It is capped")));
    }

    void ninetyHasTheCommitmentsUndertaken()
    {
        Round round;
        ReportInput input = round.input();
        Action done{.id = 1,
                    .practice = {},
                    .advice = {},
                    .text = QStringLiteral("Ring them"),
                    .owner = {},
                    .due = {},
                    .moves = {}};
        done.state = ActionState::Done;
        Action open = done;
        open.text = QStringLiteral("Write to them");
        open.owner = QStringLiteral("Ada");
        open.state = ActionState::Doing;
        input.actions = {done, open};
        const ReportDocument document = composeReport(input);
        const QString text = textOf(*sectionOf(document, QStringLiteral("ninety")));
        QVERIFY(text.contains(QLatin1String("Write to them")) && text.contains(QLatin1String("Ada")));
        QVERIFY(!text.contains(QLatin1String("Ring them")));
        input.actions[1].owner = QStringLiteral("Head of everything ").repeated(10);
        QVERIFY(partText(input, "ninety").contains(QStringLiteral("Head of everything Head of everything\u2026")));
    }

    void aspectsArePlaced()
    {
        Round round;
        QVERIFY(partText(round, "aspects").isEmpty());
        for (size_t i = 0; i < allAspects.size(); ++i) {
            round.questionnaire.aspects[i].title = QStringLiteral("Aspect %1").arg(i);
            round.questionnaire.aspects[i].low = QStringLiteral("Low %1").arg(i);
            round.questionnaire.aspects[i].high = QStringLiteral("High %1").arg(i);
        }
        round.scorecard.aspects[1] = {4.2, 5, 6};
        round.scorecard.aspects[2] = {2.4, 6, 6};
        const QString text = partText(round, "aspects");
        QVERIFY(text.contains(QLatin1String("Closest to obsession in Aspect 1, furthest from it in Aspect 2.")));
        QVERIFY(text.contains(QLatin1String("High 1")) && text.contains(QLatin1String("Low 2")));
        QVERIFY(text.contains(QLatin1String("5 of 6 questions counted")));
        QVERIFY(text.contains(QLatin1String("Too few questions were answered")));
        round.scorecard.aspects = {
            {{3.4, 6, 6}, {3.41, 6, 6}, {3.0, 6, 6}, {2.96, 6, 6}}}; // printed alike, named alike
        QVERIFY(partText(round, "aspects")
                    .startsWith(QLatin1String("Closest to obsession in Aspect 0 and Aspect 1, furthest from it in "
                                              "Aspect 2 and Aspect 3.")));
        round.scorecard.aspects = {{{3.2, 6, 6}, {3.0, 6, 6}, {3.1, 6, 6}, {3.0, 6, 6}}};
        QVERIFY(partText(round, "aspects").startsWith(QLatin1String("Between centricity and obsession, much alike")));
        round.scorecard.aspects.fill({3.6, 6, 6});
        QVERIFY(partText(round, "aspects").startsWith(QLatin1String("Nearer to obsession")));
        round.scorecard.aspects.fill({2.4, 6, 6});
        QVERIFY(partText(round, "aspects").startsWith(QLatin1String("Centric, not yet")));
        round.scorecard.aspects.fill({3.0, 6, 6});
        QVERIFY(partText(round, "aspects").startsWith(QLatin1String("Between centricity and obsession")));
    }

    void holdsNamesTheFewestPractices()
    {
        Round round;
        QVERIFY(partText(round, "holds").isEmpty());
        round.scorecard.holds = {4, {3, 7}, 3.5};
        const QString text = partText(round, "holds");
        QVERIFY(text.startsWith(QLatin1String("Level 4 is 2 practices away.")));
        QVERIFY(text.contains(QLatin1String("3 to 4")));
        QVERIFY(text.contains(QLatin1String("Practice 7")));
        round.scorecard.holds.practices = {};
        const QString far = partText(round, "holds");
        QVERIFY(far.startsWith(QLatin1String("Level 4 is more than six practices away.")));
        QVERIFY(far.contains(QLatin1String("Not even six practices"))); // and not the title again
        round.scorecard.holds = {};
        round.setOverall(5, 5);
        QVERIFY(partText(round, "holds").startsWith(QLatin1String("Level 5 is the highest there is.")));
    }

    void agreementSaysWhereTheRoomIsSplit()
    {
        QVERIFY(partText(Round(1, Mode::Named), "agreement").isEmpty());
        Round round;
        for (PracticeResult &practice : round.scorecard.practices)
            practice.score.alignment.reset();
        QVERIFY(partText(round, "agreement").startsWith(QLatin1String("Too few people answered")));
        for (PracticeResult &practice : round.scorecard.practices)
            practice.score.alignment = Alignment::Aligned;
        QVERIFY(partText(round, "agreement").startsWith(QLatin1String("People see the same company.")));
        round.scorecard.practices[4].score.alignment = Alignment::Mixed;
        QVERIFY(partText(round, "agreement").contains(QLatin1String("views are mixed on Practice 4.")));
        round.scorecard.practices[6].score.alignment = Alignment::Divided;
        QVERIFY(partText(round, "agreement").startsWith(QLatin1String("Divided on Practice 6.")));

        QVERIFY(!partText(round, "agreement").contains(QLatin1String("split the room")));
        spread(item(round, 6, 1), {6, 6, 0, 6, 6}, 1.5);
        spread(item(round, 5, 0), {0, 2, 20, 2, 0}, 0.3);
        const QString text = partText(round, "agreement");
        QVERIFY(text.contains(QLatin1String("Questions that split the room")));
        QVERIFY(text.contains(round.questionnaire.items[item(round, 6, 1).item].shortTitle));
        QVERIFY(!text.contains(round.questionnaire.items[item(round, 5, 0).item].shortTitle + u'\n'));
    }

    void whatNobodyKnowsIsAFinding()
    {
        Round round;
        spread(item(round, 2, 0), {0, 0, 16, 0, 0}, 0);
        item(round, 2, 0).dontKnow = 4; // of 20: one in five, not more
        QVERIFY(!partText(round, "agreement").contains(QLatin1String("What we cannot see")));
        item(round, 2, 0).dontKnow = 5; // of 21
        const QString text = partText(round, "agreement");
        QVERIFY(text.contains(QLatin1String("What we cannot see")));
        QVERIFY(text.contains(QLatin1String("5 of 21")));
    }

    void blindSpotsStandTogether()
    {
        Round round;
        round.scorecard.perceptionGap = QList<PerceptionGap>(16);
        for (PerceptionGap &gap : round.scorecard.perceptionGap)
            gap.label = GapLabel::NoClearGap;
        QVERIFY(!partText(round, "agreement").contains(QLatin1String("Blind spots")));
        round.scorecard.perceptionGap[3].label = GapLabel::BlindSpot;
        round.scorecard.perceptionGap[3].gap = 0.9;
        const QString text = partText(round, "agreement");
        QVERIFY(text.contains(QLatin1String("Blind spots and hidden strengths")));
        QVERIFY(text.contains(QLatin1String("+0.9")));
    }

    void measuresStandBesideTheScore()
    {
        Round round;
        ReportInput input = round.input();
        QVERIFY(!sectionOf(composeReport(input), QStringLiteral("measures")));
        Measure wave;
        wave.kind = MeasureKind::Nps;
        wave.date = QDate(2025, 10, 31);
        wave.scaleMax = 10;
        wave.answers = QList<std::optional<double>>(50, 9.0) + QList<std::optional<double>>(50, 0.0);
        Measure later = wave;
        later.date = QDate(2026, 10, 31);
        later.answers = QList<std::optional<double>>(100, 10.0);
        input.measures = {wave, later};
        const ReportDocument document = composeReport(input);
        const Section *section = sectionOf(document, QStringLiteral("measures"));
        QVERIFY(section);
        QCOMPARE(section->title, QStringLiteral("Customers: NPS +100. From within: 3.0 of 5."));
        QVERIFY(textOf(*section).contains(QLatin1String("+100, improved"))); // from 0 to +100
    }

    void theWaveNearestToTheRoundStandsBesideIt()
    {
        Round round;
        round.assessment.head.date = QDate(2025, 11, 14);
        ReportInput input = round.input();
        Measure near;
        near.kind = MeasureKind::Nps;
        near.date = QDate(2025, 10, 31);
        near.scaleMax = 10;
        near.answers = QList<std::optional<double>>(50, 9.0) + QList<std::optional<double>>(50, 0.0);
        Measure late = near;
        late.date = QDate(2026, 10, 31);
        late.answers = QList<std::optional<double>>(100, 10.0);
        input.measures = {near, late, late, late};
        input.brief = true;
        const QString text = partText(input, "measures");
        QVERIFY2(text.startsWith(QLatin1String("Customers: NPS 0. From within: 3.0 of 5.")), qPrintable(text));
        QVERIFY(text.contains(QLatin1String("31 October 2025"))); // a board sees the figure that is named
        input.measures = {late};
        QVERIFY(partText(input, "measures")
                    .startsWith(QLatin1String("Customers: NPS +100 (31 October 2026). From within: 3.0 of 5.")));
    }

    void leadersForecastsStandBesideTheMeasure_data()
    {
        QTest::addColumn<QList<double>>("guesses");
        QTest::addColumn<QString>("sentence");
        using Guesses = QList<double>;
        // The wave's range is -19 to 19.
        QTest::newRow("above")
            << Guesses{20, 45, 60}
            << u"NPS, overestimated by leaders: Leaders expected +45 (median of 3 guesses); customers "
               "say 0. The forecast is above the range, \u221219 to 19."_qs;
        QTest::newRow("below")
            << Guesses{-60, -50, -40, -30, -20}
            << u"NPS, underestimated by leaders: Leaders expected \u221240 (median of 5 guesses, from "
               "\u221260 to \u221220); customers say 0. The forecast is below the range, \u221219 to 19."_qs;
        QTest::newRow("within") << Guesses{10}
                                << u"NPS, forecast rightly by leaders: Leaders expected +10 (one guess); customers say "
                                   "0. The forecast is within the range, \u221219 to 19."_qs;
        QTest::newRow("none") << Guesses{} << QString();
    }

    void leadersForecastsStandBesideTheMeasure()
    {
        QFETCH(const QList<double>, guesses);
        QFETCH(const QString, sentence);
        Round round;
        ReportInput input = round.input();
        Measure wave{.id = 4, .organization = {}, .date = {2026, 10, 31}, .scaleMax = 10, .answers = {}};
        wave.answers = QList<std::optional<double>>(50, 10.0) + QList<std::optional<double>>(50, 0.0);
        input.measures = {wave};
        if (!guesses.isEmpty())
            input.forecasts.insert(4, {.organization = {}, .date = {}, .guesses = guesses});
        const QString text = partText(input, "measures");
        if (sentence.isEmpty())
            QVERIFY(!text.contains(QLatin1String("eaders expected")));
        else
            QVERIFY2(text.contains(sentence), qPrintable(text));
    }

    void aForecastOfAnEarlierWaveIsPast()
    {
        Round round;
        ReportInput input = round.input();
        Measure wave{.id = 4, .organization = {}, .date = {2025, 10, 31}, .scaleMax = 10, .answers = {9.0, 9.0}};
        Measure later = wave;
        later.id = 5;
        later.date = QDate(2026, 10, 31);
        input.measures = {wave, later};
        input.forecasts.insert(4, {.organization = {}, .date = {}, .guesses = {45}});
        QVERIFY(!partText(input, "measures").contains(QLatin1String("eaders expected")));
    }

    void aTrendFromTwoWavesOn()
    {
        Round round;
        ReportInput input = round.input();
        Measure wave{.organization = {}, .date = {2025, 10, 31}, .scaleMax = 10, .answers = {}};
        wave.answers = QList<std::optional<double>>(50, 10.0) + QList<std::optional<double>>(50, 0.0);
        Measure later = wave;
        later.date = QDate(2026, 10, 31);
        later.answers = QList<std::optional<double>>(100, 10.0);
        Measure covered = later;
        covered.covered = true;
        Measure empty = later;
        empty.answers = {std::nullopt};
        const auto trends = [&](const QList<Measure> &measures) {
            input.measures = measures;
            const ReportDocument document = composeReport(input);
            QStringList summaries;
            for (const Block &block : sectionOf(document, QStringLiteral("measures"))->blocks)
                if (const auto *chart = std::get_if<ChartBlock>(&block))
                    summaries << chartSummary(chart->data);
            return summaries;
        };
        QCOMPARE(trends({wave}), QStringList());
        QCOMPARE(trends({wave, covered}), QStringList());
        QCOMPARE(trends({wave, empty}), QStringList());
        // 100 tens: 100 / 103, and 1.96 sqrt((101.5 / 103 - (100 / 103)^2) / 103) = 0.0400 about it, up to 1.
        QCOMPARE(trends({wave, later}),
                 QStringList{u"NPS, 2 waves, oldest first. 31 October 2025: 0, range \u221219 to 19. "
                             "31 October 2026: +100, range 93 to 100."_qs});
        Measure ces{
            .kind = MeasureKind::Ces, .organization = {}, .date = {2024, 3, 1}, .scaleMax = 7, .answers = {5.0}};
        QCOMPARE(trends({wave, later, ces}).size(), 1);
        QCOMPARE(trends({wave, later, ces, ces}),
                 (QStringList{trends({wave, later}).first(),
                              u"CES, 2 waves, oldest first. 1 March 2024: 5.0. 1 March 2024: 5.0."_qs}));
        input.brief = true;
        QCOMPARE(trends({wave, later}), QStringList());
    }

    void coveredWavesStayOutOfTheReport()
    {
        Round round;
        ReportInput input = round.input();
        Measure wave{.id = 4, .organization = {}, .date = {2025, 10, 31}, .scaleMax = 10, .answers = {}};
        wave.answers = QList<std::optional<double>>(100, 10.0);
        Measure covered = wave;
        covered.id = 5;
        covered.date = QDate(2026, 10, 31);
        covered.covered = true;
        covered.answers = QList<std::optional<double>>(100, 0.0);
        input.measures = {wave, covered};
        input.forecasts.insert(5, {.organization = {}, .date = {}, .guesses = {45}});
        const QString text = partText(input, "measures");
        QVERIFY(text.contains(QLatin1String("+100")));
        QVERIFY(!text.contains(QChar(0x2212) + QLatin1String("100")));
        QVERIFY(!text.contains(QLatin1String("eaders expected")));
        input.measures = {covered};
        QVERIFY(!sectionOf(composeReport(input), QStringLiteral("measures")));
    }

    void roadmapSortsByValueAndEffort()
    {
        Round round;
        QVERIFY(partText(round, "roadmap").isEmpty());
        round.setPriorities({9, 1, 2});
        round.scorecard.practices[1].priority.quadrant = Quadrant::MajorProject;
        const QString text = partText(round, "roadmap");
        QVERIFY(text.startsWith(QLatin1String("Quick wins first: Practice 9 and Practice 2.")));
        QVERIFY(text.contains(QLatin1String("Major projects: much to gain, much effort")));
        QVERIFY(!text.contains(QLatin1String("Fill-ins")));
        QVERIFY(text.contains(QLatin1String("ask the questions named in the last column again")));
        for (const int practice : {9, 2})
            round.scorecard.practices[practice].priority.quadrant = Quadrant::FillIn;
        QVERIFY(partText(round, "roadmap").startsWith(QLatin1String("No quick wins")));
        round.scorecard.practices[1].priority.quadrant = Quadrant::Defer;
        QVERIFY(partText(round, "roadmap").startsWith(QLatin1String("Small gaps only")));
    }

    void agendaBeginsWithSpreadTimesImportance()
    {
        Round round;
        spread(item(round, 0, 0), {6, 0, 0, 0, 6}, 2.0); // importance 3: 6
        spread(item(round, 8, 0), {0, 6, 0, 6, 0}, 1.3); // importance 5: 6.5
        round.scorecard.practices[8].aim.importance = 5;
        QVERIFY(partText(round, "agenda").isEmpty()); // leadership's cut has none
        ReportInput input = round.input();
        input.parts = partsOf(Cut::Facilitator);
        const ReportDocument document = composeReport(input);
        const QString text = textOf(*sectionOf(document, QStringLiteral("agenda")));
        const QString first = round.questionnaire.items[item(round, 8, 0).item].question;
        const QString second = round.questionnaire.items[item(round, 0, 0).item].question;
        QVERIFY(text.indexOf(first) >= 0 && text.indexOf(first) < text.indexOf(second));
        QVERIFY(text.contains(QLatin1String("nobody says how they answered")));
        Round named(24, Mode::Named); // who may be asked for a case
        spread(item(named, 8, 0), {0, 6, 0, 6, 0}, 1.3);
        ReportInput open = named.input();
        open.parts = partsOf(Cut::Facilitator);
        QVERIFY(textOf(*sectionOf(composeReport(open), QStringLiteral("agenda")))
                    .contains(QLatin1String("those who chose 2, then one from those who chose 4")));
    }

    void authorsWordsAreMarked()
    {
        Round round;
        ReportInput input = round.input();
        AuthorText words{.section = QStringLiteral("summary"),
                         .headline = QStringLiteral("Our view"),
                         .text = QStringLiteral("It is better than it looks.")};
        input.authorTexts = {words};
        const ReportDocument with = composeReport(input);
        const QString before = textOf(*sectionOf(with, QStringLiteral("summary")));
        QCOMPARE(sectionOf(with, QStringLiteral("summary"))->title, QStringLiteral("Our view"));
        QVERIFY(before.contains(QLatin1String("In the words of Alder & Co.")));
        QVERIFY(before.contains(QLatin1String("The four dimensions")));
        QVERIFY(before.contains(QLatin1String("Meaning 3.")) || before.contains(QLatin1String("The score is likely")));
        QVERIFY(partText(input, "method").contains(QLatin1String("but for the words of its author")));
        QVERIFY(!partText(round, "method").contains(QLatin1String("but for the words")));
        input.authorTexts[0].replaces = true;
        const QString instead = textOf(*sectionOf(composeReport(input), QStringLiteral("summary")));
        QVERIFY(instead.contains(QLatin1String("It is better than it looks.")));
        QVERIFY(!instead.contains(QLatin1String("The score is likely")));
        QVERIFY(instead.contains(QLatin1String("The four dimensions"))); // tables stay
    }

    void boardReadsEightPagesAtMost()
    {
        Round round;
        round.setPriorities({9, 1, 2, 5, 6, 7, 8, 10, 12});
        round.scorecard.holds = {4, {0, 1, 2, 3, 4, 5}, 3.6};
        round.scorecard.aspects.fill({3.1, 6, 6});
        round.scorecard.perceptionGap = QList<PerceptionGap>(16);
        for (PerceptionGap &gap : round.scorecard.perceptionGap)
            gap.label = GapLabel::BlindSpot;
        for (PracticeResult &practice : round.scorecard.practices) {
            practice.score.alignment = Alignment::Divided;
            for (ItemResult &each : practice.items)
                spread(each, {6, 6, 0, 6, 6}, 1.5);
        }
        ReportInput input = round.input();
        Measure wave;
        wave.date = QDate(2026, 10, 31);
        wave.scaleMax = 10;
        wave.answers = QList<std::optional<double>>(100, 9.0);
        input.measures = {wave, wave, wave, wave};
        input.parts = partsOf(Cut::Board);
        input.brief = true;
        QVERIFY(PageLayout(composeReport(input), QPageSize::A4).pageCount() <= 8);
        QVERIFY(PageLayout(composeReport(input), QPageSize::Letter).pageCount() <= 8);
        input.parts = partsOf(Cut::Leadership);
        input.brief = false;
        QVERIFY(PageLayout(composeReport(input), QPageSize::A4).pageCount() > 8);
    }

    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

private:
    EnglishPlurals m_plurals;
};

QTEST_MAIN(TestParts)
#include "tst_parts.moc"

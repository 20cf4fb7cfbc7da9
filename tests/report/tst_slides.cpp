#include "fixtures.h"

#include "englishplurals.h"
#include "groupedround.h"
#include "report/pagelayout.h"

#include <QtTest>

/// Slides: how many, what each says, and that each is one page.
using namespace heartwood;
using namespace heartwood::report;
using namespace heartwood::scoring;
using namespace fixtures;

namespace {

constexpr int fewest = 10;
constexpr int most = 14;

/// With all that a talk can have: aspects, a level to be lifted, gaps, measures.
Round fullRound(int people = 24)
{
    Round round(people);
    for (size_t i = 0; i < allAspects.size(); ++i)
        round.questionnaire.aspects[i].title = QStringLiteral("Aspect %1").arg(i);
    round.scorecard.aspects.fill({3.2, 6, 6});
    round.scorecard.holds = {4, {3, 7}, 3.5};
    round.setPriorities({9, 1, 2, 5});
    return round;
}

PageLayout layoutOf(const ReportInput &input)
{
    return {composeSlides(input), QPageSize::A4};
}

} // namespace

class TestSlides : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTalkIsOfTenToFourteen()
    {
        for (const int people : {1, 24, 200}) {
            const Round round = fullRound(people);
            const PageLayout layout = layoutOf(round.input());
            QVERIFY2(layout.pageCount() >= fewest && layout.pageCount() <= most, qPrintable(QString::number(people)));
            QCOMPARE(layout.pageCount(), int(layout.document().sections.size()) + 1);
            QCOMPARE(layout.pageSize(), QSizeF(960, 540));
        }
    }

    void headlinesAreTheReports()
    {
        const Round round = fullRound();
        const ReportDocument report = composeReport(round.input());
        const ReportDocument slides = composeSlides(round.input());
        for (const char *key : {"ninety", "summary", "aspects", "holds", "agreement", "roadmap"}) {
            const Section *slide = sectionOf(slides, QLatin1String(key));
            QVERIFY2(slide, key);
            QCOMPARE(slide->title, sectionOf(report, QLatin1String(key))->title);
        }
    }

    void oneDimensionHasOneSlide()
    {
        const Round round = fullRound();
        const ReportDocument slides = composeSlides(round.input());
        for (const Dimension &dimension : round.questionnaire.dimensions)
            QCOMPARE(std::ranges::count(slides.sections, dimension.key, &Section::key), 1);
    }

    void partsAreChosen()
    {
        const Round round = fullRound();
        ReportInput input = round.input();
        input.parts = {QStringLiteral("summary"), QStringLiteral("holds")};
        const ReportDocument slides = composeSlides(input);
        QCOMPARE(slides.sections.size(), 2);
        QCOMPARE(slides.sections[0].key, QStringLiteral("summary"));
        QCOMPARE(slides.sections[1].key, QStringLiteral("holds"));
    }

    void theAuthorsWordsAreTaken()
    {
        const Round round = fullRound();
        ReportInput input = round.input();
        input.authorTexts = {{.section = QStringLiteral("summary"),
                              .headline = QStringLiteral("Our own finding"),
                              .text = QStringLiteral("A paragraph for readers")}};
        const ReportDocument slides = composeSlides(input);
        QCOMPARE(sectionOf(slides, QStringLiteral("summary"))->title, QStringLiteral("Our own finding"));
        QVERIFY(textOf(slides).contains(QLatin1String("A paragraph for readers")));
    }

    void aParagraphOfTheAuthorLeavesEachASlide()
    {
        const Round round = fullRound();
        ReportInput input = round.input();
        const QString paragraph = QStringLiteral("What struck us most is how well the shops keep their promises. ");
        for (const Section &section : composeSlides(input).sections)
            input.authorTexts << AuthorText{.section = section.key,
                                            .headline = QStringLiteral("Our own finding, a line and a half long as "
                                                                       "most of them are, and no longer"),
                                            .text = paragraph.repeated(6)};
        const PageLayout layout = layoutOf(input);
        QCOMPARE(layout.pageCount(), int(layout.document().sections.size()) + 1);
    }

    void everyMeasureIsShown()
    {
        const Round round = fullRound();
        ReportInput input = round.input();
        for (const MeasureKind kind : {MeasureKind::Ces, MeasureKind::Csat, MeasureKind::Nps})
            for (const int year : {2025, 2026})
                input.measures << Measure{.kind = kind,
                                          .organization = {},
                                          .date = QDate(year, 10, 31),
                                          .scaleMax = kind == MeasureKind::Nps   ? 10
                                                      : kind == MeasureKind::Ces ? 7
                                                                                 : 5,
                                          .answers = QList<std::optional<double>>(40, 5.0)};
        const QString text = textOf(*sectionOf(composeSlides(input), QStringLiteral("measures")));
        for (const char *name : {"CES\n31 October 2026", "CSAT\n31 October 2026", "NPS\n31 October 2026"})
            QVERIFY2(text.contains(QLatin1String(name)), qPrintable(text));
    }

    void wavesOfASingleKindAreDrawn()
    {
        const Round round = fullRound();
        ReportInput input = round.input();
        const auto drawn = [&input] {
            const Section measures = *sectionOf(composeSlides(input), QStringLiteral("measures"));
            return std::ranges::count_if(measures.blocks,
                                         [](const Block &block) { return std::holds_alternative<ChartBlock>(block); });
        };
        const auto wave = [](MeasureKind kind, int year) {
            return Measure{.kind = kind,
                           .organization = {},
                           .date = QDate(year, 10, 31),
                           .scaleMax = kind == MeasureKind::Nps ? 10 : 5,
                           .answers = QList<std::optional<double>>(40, 5.0)};
        };
        input.measures = {wave(MeasureKind::Nps, 2025)};
        QCOMPARE(drawn(), 0);
        input.measures << wave(MeasureKind::Nps, 2026);
        QCOMPARE(drawn(), 1);
        QCOMPARE(layoutOf(input).pageCount(), int(composeSlides(input).sections.size()) + 1);
        input.measures << wave(MeasureKind::Csat, 2026); // two tables' worth leaves no room
        QCOMPARE(drawn(), 0);
    }

    void onePersonHasNoAgreement()
    {
        const Round round = fullRound(1);
        QVERIFY(!sectionOf(composeSlides(round.input()), QStringLiteral("agreement")));
        const Round several = fullRound();
        QVERIFY(sectionOf(composeSlides(several.input()), QStringLiteral("agreement")));
    }

    void actionsHaveASlide()
    {
        const Round round = fullRound();
        ReportInput input = round.input();
        QCOMPARE(sectionOf(composeSlides(input), QStringLiteral("plan"))->title,
                 QStringLiteral("The first ninety days."));
        QVERIFY(!sectionOf(composeSlides(input), QStringLiteral("actions")));
        input.actions = {{.id = 1,
                          .practice = {},
                          .advice = {},
                          .text = QStringLiteral("Ring them"),
                          .owner = QStringLiteral("Ada"),
                          .due = {},
                          .moves = {}}};
        const ReportDocument slides = composeSlides(input);
        QVERIFY(textOf(*sectionOf(slides, QStringLiteral("actions"))).contains(QLatin1String("Ring them")));
        QVERIFY(slides.sections.size() < most);
        input.actions = QList<Action>(9, input.actions.first());
        const ReportDocument many = composeSlides(input);
        QVERIFY(textOf(*sectionOf(many, QStringLiteral("actions"))).contains(QLatin1String("And 3 more.")));
    }

    void longNamesAreSetSmaller()
    {
        Round round = fullRound();
        const QString longName = QStringLiteral("Kundenzufriedenheitsbeobachtung und ").repeated(6).left(200);
        for (Practice &practice : round.questionnaire.practices)
            practice.title = longName;
        round.assessment.head.organization = longName;
        const PageLayout layout = layoutOf(round.input());
        QVERIFY(layout.pageCount() <= most + 4);
        for (int page = 1; page < layout.pageCount(); ++page)
            QVERIFY(!layout.pageText(page).isEmpty());
    }

    void aHiddenGroupIsOnNoSlide()
    {
        const auto perception = [](const Round &round) {
            return textOf(composeSlides(round.input())).contains(QLatin1String("Blind spots and hidden strengths"));
        };
        QVERIFY(!perception(groupedRound({10, 0, 4}, Mode::Anonymous)));
        QVERIFY(perception(groupedRound({10, 0, 10}, Mode::Anonymous)));
    }

    void withoutScoresNothingIsMadeUp()
    {
        Round round;
        for (int i = 0; i < round.scorecard.practices.size(); ++i)
            round.unscore(i, Status::NotApplicable);
        const ReportDocument slides = composeSlides(round.input());
        QCOMPARE(slides.sections.size(), 1);
        QCOMPARE(slides.sections.first().key, QStringLiteral("summary"));
    }
};

QTEST_MAIN(TestSlides)
#include "tst_slides.moc"

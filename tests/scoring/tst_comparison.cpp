#include "fixture.h"

#include "scoring/itemsmoved.h"
#include "scoring/scorecard.h"

#include <QTest>

using namespace heartwood;
using namespace heartwood::scoring;
using namespace heartwood::scoring::test;

namespace {

Questionnaire twoByOne()
{
    return questionnaireOf({{3}, {3}});
}

const QStringList names{QStringLiteral("Ada"), QStringLiteral("Bo"),  QStringLiteral("Cy"),
                        QStringLiteral("Di"),  QStringLiteral("Eva"), QStringLiteral("Flo")};

/// Six people whose first practice is 1, 2, 2, 3, 2, 1 before and 3, 4, 5, 4, 4, 3 after, as in tst_rules.
Assessment before(Mode mode = Mode::Named)
{
    Assessment round = roundOf(twoByOne(),
                               {QStringLiteral("111 333"), QStringLiteral("222 333"), QStringLiteral("222 333"),
                                QStringLiteral("333 333"), QStringLiteral("222 333"), QStringLiteral("111 333")},
                               mode);
    setNames(round, names);
    return round;
}

Assessment after(Mode mode = Mode::Named)
{
    Assessment round = roundOf(twoByOne(),
                               {QStringLiteral("333 333"), QStringLiteral("444 333"), QStringLiteral("555 333"),
                                QStringLiteral("444 333"), QStringLiteral("444 333"), QStringLiteral("333 333")},
                               mode);
    setNames(round, names);
    return round;
}

/// Its first practice alone was asked.
Assessment chosen(Assessment round)
{
    round.head.asked = {0, 1, 2};
    return round;
}

Comparison compared(const Assessment &later, const Assessment &earlier)
{
    return comparisonOf(twoByOne(), later, twoByOne(), earlier);
}

std::optional<ItemsMoved> moved(const QStringList &keys, const Assessment &earlier, const Assessment &later)
{
    const Questionnaire asked = twoByOne();
    return itemsMoved(keys, asked, scoreOf(asked, earlier), asked, scoreOf(asked, later));
}

} // namespace

class ComparisonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itemsMoveWhereBothRoundsShowThem();
    void itemsOfTooFewPeopleStayHidden();
    void theSamePeopleAreMatchedByName()
    {
        Assessment later = after();
        // In another order, with one who hasn't finished.
        std::reverse(later.respondents.begin(), later.respondents.end());
        QByteArray rows;
        for (int row = 5; row >= 0; --row)
            rows += later.answers.mid(row * 6, 6);
        later.answers = rows;
        const Comparison comparison = compared(later, before());
        QCOMPARE(comparison.design, Design::Paired);
        QVERIFY(isNear(comparison.practiceChanges[0].p, 0.0005732451));
        QVERIFY(isNear(comparison.practiceChanges[0].diff, 2) && isNear(comparison.dimensionChanges[0].diff, 2));
        QVERIFY(isNear(comparison.overall.diff, 1));
        QCOMPARE(comparison.practiceChanges[1].verdict, Verdict::NoDetectableChange);
        QVERIFY(!comparison.practiceChanges[1].p);
        QCOMPARE(comparison.practices, (QList{0, 1}));
        QVERIFY(isNear(comparison.before.overall.score, (11.0 / 6 + 3) / 2));
    }

    void anonymousRoundsAreIndependent()
    {
        const Comparison comparison = compared(after(), before(Mode::Anonymous));
        QCOMPARE(comparison.design, Design::Independent);
        QVERIFY(isNear(comparison.practiceChanges[0].p, 0.0009774374));
    }

    void otherPeopleAreIndependent()
    {
        Assessment later = after();
        for (int i = 0; i < 4; ++i) // two of six are left
            later.respondents[i].name += u'*';
        QCOMPARE(compared(later, before()).design, Design::Independent);
        for (Respondent &respondent : later.respondents)
            respondent.name.clear();
        QCOMPARE(compared(later, before()).design, Design::Independent);
    }

    void aNameThatOccursTwiceIdentifiesNobody()
    {
        Assessment later = after();
        later.respondents[1].name = QStringLiteral(" Ada ");
        const Comparison comparison = compared(later, before());
        QCOMPARE(comparison.design, Design::Independent); // four pairs are left
        later.respondents[1].name = QStringLiteral("New");
        QCOMPARE(compared(later, before()).practiceChanges[0].nAfter, 5);
    }

    void onePersonTwice()
    {
        Assessment first = roundOf(twoByOne(), {QStringLiteral("222 333")});
        Assessment second = roundOf(twoByOne(), {QStringLiteral("333 333")});
        setNames(first, names.first(1));
        setNames(second, names.first(1));
        const Comparison comparison = compared(second, first);
        QCOMPARE(comparison.design, Design::Paired);
        QVERIFY(isNear(comparison.overall.diff, 0.5));
        QCOMPARE(comparison.overall.verdict, Verdict::TooFew);
    }

    void onlySharedItemsAreCompared()
    {
        // The later questionnaire has the dimensions the other way round, one item more and one less.
        Questionnaire later = twoByOne();
        std::swap(later.items[0].key, later.items[3].key);
        std::swap(later.items[1].key, later.items[4].key);
        later.items[2].key = QStringLiteral("new");
        later.items[5].key = QStringLiteral("d0.p0.i2");
        std::swap(later.practices[0].key, later.practices[1].key);
        Assessment earlier = roundOf(twoByOne(), {QStringLiteral("123 451")});
        earlier.aims = {{2, 1}, {5, 5}};
        earlier.evidence = {{0, 3, EvidenceKind::Artefact, {}}, {0, 5, EvidenceKind::Outcome, {}}};
        const Comparison comparison =
            comparisonOf(later, roundOf(later, {QStringLiteral("551 333")}), twoByOne(), earlier);
        QCOMPARE(comparison.items, (QList{0, 1, 3, 4, 5}));
        QVERIFY(isNear(comparison.before.practices[0].score.score, 4.5)); // 4 and 5, without the 1
        QVERIFY(isNear(comparison.after.practices[0].score.score, 5));
        QVERIFY(isNear(comparison.before.practices[1].score.score, 2));
        QCOMPARE(comparison.before.practices[0].aim, (Aim{5, 5}));
        QCOMPARE(comparison.before.practices[0].confidence.evidenceGrade, 1); // the other item is not shared
        QVERIFY(isNear(comparison.practiceChanges[0].diff, 0.5));
    }

    void variantsAreComparedOnTheShorter()
    {
        Assessment earlier = before();
        earlier.head.variant = QStringLiteral("first");
        const Comparison comparison = compared(after(), earlier);
        QCOMPARE(comparison.items, (QList{0, 3}));
        QCOMPARE(comparison.after.practices[0].items.size(), 1);
    }

    void aChoiceIsComparedOnWhatItAsked()
    {
        for (const Comparison &comparison :
             {compared(chosen(after()), before()), compared(after(), chosen(before()))}) {
            QCOMPARE(comparison.items, (QList{0, 1, 2}));
            QCOMPARE(comparison.practices, QList{0});
            QCOMPARE(comparison.dimensions, QList{0});
            QVERIFY(isNear(comparison.practiceChanges[0].diff, 2));
            QVERIFY(isNear(comparison.overall.diff, 2)); // not 1, as with the practice that one of them left out
            QVERIFY(isNear(comparison.before.overall.score, 11.0 / 6));
        }
    }

    void aChoiceOfThePulseSharesWhatBothAsked()
    {
        Assessment earlier = chosen(before());
        earlier.head.asked = {3, 4, 5};
        Assessment later = after();
        later.head.variant = QStringLiteral("first");
        QCOMPARE(compared(later, earlier).items, QList{3});
        QCOMPARE(compared(chosen(after()), earlier).items, QList<int>());
    }

    void nothingShared()
    {
        Questionnaire other = twoByOne();
        for (Item &item : other.items)
            item.key += u'x';
        const Comparison comparison = comparisonOf(twoByOne(), after(), other, before());
        QVERIFY(comparison.items.isEmpty() && comparison.practiceChanges.isEmpty());
        QCOMPARE(comparison.overall.verdict, Verdict::TooFew);
        QVERIFY(!comparison.overall.diff);
    }

    void anonymousMeansOfFewAreWithheld()
    {
        Assessment few = before(Mode::Anonymous);
        few.respondents[4].finished = few.respondents[5].finished = false;
        const Comparison comparison = compared(after(Mode::Anonymous), few);
        QVERIFY(!comparison.practiceChanges[0].meanBefore && !comparison.practiceChanges[0].diff);
        QCOMPARE(comparison.practiceChanges[0].nBefore, 0);
        QVERIFY(comparison.practiceChanges[0].meanAfter.has_value());
        QVERIFY(!comparison.overall.meanBefore);
    }
};

/// Two people: the first item is 1 and 3, then 4 and 5; the second 2 and left open, then 4 and 4.
void ComparisonTest::itemsMoveWhereBothRoundsShowThem()
{
    const Assessment earlier = roundOf(twoByOne(), {QStringLiteral("12N 333"), QStringLiteral("3-N 333")});
    const Assessment later = roundOf(twoByOne(), {QStringLiteral("441 333"), QStringLiteral("541 333")});
    const auto both = moved({QStringLiteral("d0.p0.i0"), QStringLiteral("d0.p0.i1")}, earlier, later);
    QCOMPARE(both->items, 2);
    QVERIFY(isNear(both->before, 2.0)); // 2 and 2
    QVERIFY(isNear(both->after, 4.25)); // 4.5 and 4
    // The third applied to nobody before, and a key that nobody asks says nothing.
    const auto one =
        moved({QStringLiteral("d0.p0.i0"), QStringLiteral("d0.p0.i2"), QStringLiteral("gone")}, earlier, later);
    QCOMPARE(one->items, 1);
    QVERIFY(isNear(one->after, 4.5));
    QVERIFY(!moved({QStringLiteral("d0.p0.i2")}, earlier, later));
    QVERIFY(!moved({}, earlier, later));
}

void ComparisonTest::itemsOfTooFewPeopleStayHidden()
{
    const QStringList few{QStringLiteral("111 333"), QStringLiteral("222 333"), QStringLiteral("333 333"),
                          QStringLiteral("333 333")};
    const QStringList key{QStringLiteral("d0.p0.i0")};
    QVERIFY(moved(key, before(Mode::Anonymous), after(Mode::Anonymous)));
    QVERIFY(!moved(key, roundOf(twoByOne(), few, Mode::Anonymous), after(Mode::Anonymous)));
}

QTEST_APPLESS_MAIN(ComparisonTest)
#include "tst_comparison.moc"

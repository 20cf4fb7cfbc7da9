#include "fixture.h"

#include "scoring/scorecard.h"
#include "scoring/statistics.h"

#include <QTest>

#include <bit>
#include <cmath>

using namespace heartwood;
using namespace heartwood::scoring;
using namespace heartwood::scoring::test;

namespace {

Questionnaire fourByThree()
{
    return questionnaireOf({{3, 3, 3}, {3, 3, 3}, {3, 3, 3}, {3, 3, 3}});
}

Assessment randomRound(const Questionnaire &questionnaire, quint32 seed, int people, int missing, Mode mode)
{
    RandomAnswers random(seed);
    QStringList rows;
    for (int i = 0; i < people; ++i)
        rows.append(random.row(questionnaire.items.size(), missing));
    Assessment round = roundOf(questionnaire, rows, mode);
    for (int i = 0; i < questionnaire.practices.size(); ++i)
        round.aims.append({double(3 + random.below(3)), 1 + random.below(5)});
    return round;
}

/// The definition, word for word: every set, the smallest first, then the largest sum of index, then the first.
QList<int> holdsByTryingAll(const Questionnaire &questionnaire, const Scorecard &scorecard)
{
    QList<int> best;
    double bestIndex = 0;
    for (quint32 set = 1; set < 1U << unsigned(scorecard.practices.size()); ++set) {
        const int size = std::popcount(set);
        if (size > 6 || (!best.isEmpty() && size > best.size()))
            continue;
        QList<int> positions;
        QHash<int, double> scores;
        double index = 0;
        bool scored = true;
        for (int i = 0; i < scorecard.practices.size(); ++i) {
            if ((set >> unsigned(i) & 1U) == 0)
                continue;
            const PracticeResult &practice = scorecard.practices[i];
            scored &= practice.score.scored();
            positions.append(i);
            scores[i] = std::min(5, practice.score.level.value_or(0) + 1);
            index += practice.priority.index.value_or(0);
        }
        if (!scored || supposing(questionnaire, scorecard, scores).overall.level <= scorecard.overall.level)
            continue;
        const bool larger = index > bestIndex + tolerance;
        const bool first = std::abs(index - bestIndex) <= tolerance && positions < best;
        if (best.isEmpty() || size < best.size() || larger || first) {
            best = positions;
            bestIndex = index;
        }
    }
    return best;
}

} // namespace

/// METHODS section 12, beside the definition worked out the long way.
class OwnFiguresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAreTheSmallestSet()
    {
        const Questionnaire questionnaire = questionnaireOf({{3, 3}, {3, 3, 3}, {3, 3}});
        int found = 0;
        for (quint32 seed = 1; seed <= 60; ++seed) {
            const Assessment round =
                randomRound(questionnaire, seed, 1 + int(seed % 3), seed % 4 ? 15 : 0, Mode::Named);
            const Scorecard scorecard = scoreOf(questionnaire, round);
            if (!scorecard.holds.nextLevel)
                continue;
            QCOMPARE(scorecard.holds.practices, holdsByTryingAll(questionnaire, scorecard));
            found += !scorecard.holds.practices.isEmpty();
        }
        QVERIFY(found > 30);
    }

    void holdsByHand()
    {
        // Overall 2.5, held by the gate: dimension 1 at level 1. Raising its only practice to 2 lifts the cap to 3.
        const Questionnaire questionnaire = questionnaireOf({{1}, {1}});
        const Scorecard scorecard = scoreOf(questionnaire, roundOf(questionnaire, {QStringLiteral("4 1")}));
        QCOMPARE(scorecard.overall.level, 2);
        QCOMPARE(scorecard.holds.nextLevel, 3);
        QCOMPARE(scorecard.holds.practices, (QList{1}));
        QVERIFY(isNear(scorecard.holds.scoreAfter, 3));
    }

    void holdsOfSupposedScores()
    {
        // As above, with the second practice supposed at 2: the whole is 3, and once more that practice alone holds it.
        const Questionnaire questionnaire = questionnaireOf({{1}, {1}});
        const Scorecard scorecard = scoreOf(questionnaire, roundOf(questionnaire, {QStringLiteral("4 1")}));
        const Holds holds = supposing(questionnaire, scorecard, {{1, 2.0}}).holds;
        QCOMPARE(holds.nextLevel, 4);
        QCOMPARE(holds.practices, (QList{1}));
        QVERIFY(isNear(holds.scoreAfter, 3.5));
    }

    void holdsWithoutASet()
    {
        // Sixteen practices at level 1: six raised give 22/16 = 1.375.
        const Questionnaire questionnaire = questionnaireOf(QList<QList<int>>(4, QList<int>(4, 1)));
        const Scorecard low = scoreOf(questionnaire, roundOf(questionnaire, {QString(16, u'1')}));
        QCOMPARE(low.holds.nextLevel, 2);
        QVERIFY(low.holds.practices.isEmpty() && !low.holds.scoreAfter);
        const Scorecard top = scoreOf(questionnaire, roundOf(questionnaire, {QString(16, u'5')}));
        QVERIFY(!top.holds.nextLevel);
        const Scorecard none = scoreOf(questionnaire, roundOf(questionnaire, {QString(16, u'-')}));
        QVERIFY(!none.holds.nextLevel);
    }

    void onePersonWeighs_data()
    {
        QTest::addColumn<int>("people");
        QTest::addColumn<int>("missing");
        QTest::addColumn<Mode>("mode");
        QTest::newRow("complete") << 10 << 0 << Mode::Named;
        QTest::newRow("some open") << 14 << 8 << Mode::Named;
        QTest::newRow("anonymous") << 12 << 6 << Mode::Anonymous;
        QTest::newRow("many") << 60 << 10 << Mode::Anonymous;
        QTest::newRow("practices on the brink") << 20 << 3 << Mode::Anonymous;
        QTest::newRow("practices on the brink, named") << 21 << 3 << Mode::Named;
    }
    void onePersonWeighs()
    {
        QFETCH(int, people);
        QFETCH(int, missing);
        QFETCH(Mode, mode);
        const Questionnaire questionnaire = fourByThree();
        for (quint32 seed = 1; seed <= 8; ++seed) {
            Assessment round = randomRound(questionnaire, seed, people, missing, mode);
            const Scorecard scorecard = scoreOf(questionnaire, round);
            if (scorecard.overall.ciN.value_or(0) < 10) {
                QVERIFY(!scorecard.onePersonWeight);
                continue;
            }
            double largest = 0;
            for (Respondent &respondent : round.respondents) {
                respondent.finished = false;
                if (const auto score = scoreOf(questionnaire, round).overall.score)
                    largest = std::max(largest, std::abs(*score - *scorecard.overall.score));
                respondent.finished = true;
            }
            QVERIFY(isNear(scorecard.onePersonWeight, largest));
        }
    }

    void onePersonIsNotWeighedAmongNine()
    {
        const Questionnaire questionnaire = fourByThree();
        const Assessment round = randomRound(questionnaire, 1, 9, 0, Mode::Named);
        QVERIFY(!scoreOf(questionnaire, round).onePersonWeight);
    }

    void fragility()
    {
        const Questionnaire questionnaire = fourByThree();
        for (quint32 seed = 1; seed <= 10; ++seed) {
            const Assessment round = randomRound(questionnaire, seed, 3, 12, Mode::Named);
            const Scorecard scorecard = scoreOf(questionnaire, round);
            if (!scorecard.overall.scored()) {
                QVERIFY(!scorecard.fragility.low && !scorecard.fragility.high);
                continue;
            }
            for (const char level : {'1', '5'}) {
                Assessment read = round;
                read.answers.replace('D', level).replace('-', level);
                const double expected = *scoreOf(questionnaire, read).overall.score;
                QVERIFY(isNear(level == '1' ? scorecard.fragility.low : scorecard.fragility.high, expected));
            }
        }
    }

    void fragilityDoesNotTellOfHiddenPractices()
    {
        // The third practice has four raters: it stays hidden, or its mean could be had from the band.
        const Questionnaire questionnaire = questionnaireOf({{1, 1, 1}});
        QStringList rows(4, QStringLiteral("335"));
        rows += QStringList(4, QStringLiteral("33-"));
        const Scorecard anonymous = scoreOf(questionnaire, roundOf(questionnaire, rows, Mode::Anonymous));
        QVERIFY(isNear(anonymous.overall.score, 3));
        QVERIFY(isNear(anonymous.fragility.low, 3) && isNear(anonymous.fragility.high, 3));
        const Scorecard named = scoreOf(questionnaire, roundOf(questionnaire, rows));
        QVERIFY(isNear(named.fragility.low, 3) &&
                isNear(named.fragility.high, 11.0 / 3)); // (3 + 3 + 3) and (3 + 3 + 5)
    }

    void aspects()
    {
        Questionnaire questionnaire = questionnaireOf({{3, 3}});
        for (const int item : {0, 1, 3})
            questionnaire.items[item].aspect = Aspect::Focus;
        questionnaire.items[4].aspect = Aspect::Approach;
        const Assessment round = roundOf(questionnaire, {QStringLiteral("2D5 4-1"), QStringLiteral("4D5 5-1")});
        const auto aspects = scoreOf(questionnaire, round).aspects;
        const AspectResult focus = aspects[size_t(Aspect::Focus)];
        QCOMPARE(focus.applicable, 3);
        QCOMPARE(focus.items, 2);
        QVERIFY(isNear(focus.score, (3 + 4.5) / 2)); // two of three suffice
        QCOMPARE(aspects[size_t(Aspect::Approach)].applicable, 1);
        QVERIFY(!aspects[size_t(Aspect::Approach)].score);
        QCOMPARE(aspects[size_t(Aspect::Innovation)].applicable, 0);
        QVERIFY(!aspects[size_t(Aspect::Innovation)].score);
    }

    void aspectsOfAnonymousRounds()
    {
        Questionnaire questionnaire = questionnaireOf({{1, 3}});
        for (const int item : {0, 1})
            questionnaire.items[item].aspect = Aspect::Focus;
        // Five answered item 1, but nobody enough of its practice: its mean is withheld, and so is the aspect's.
        const Assessment hidden = roundOf(questionnaire, QStringList(5, QStringLiteral("3 4--")), Mode::Anonymous);
        QVERIFY(!scoreOf(questionnaire, hidden).aspects[size_t(Aspect::Focus)].score);
        const Assessment shown = roundOf(questionnaire, QStringList(5, QStringLiteral("3 44-")), Mode::Anonymous);
        QVERIFY(isNear(scoreOf(questionnaire, shown).aspects[size_t(Aspect::Focus)].score, 3.5));
        const Assessment four = roundOf(questionnaire, QStringList(4, QStringLiteral("3 444")), Mode::Anonymous);
        QVERIFY(!scoreOf(questionnaire, four).aspects[size_t(Aspect::Focus)].score);
    }
};

QTEST_APPLESS_MAIN(OwnFiguresTest)
#include "tst_ownfigures.moc"

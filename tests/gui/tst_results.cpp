#include "layoutcheck.h"
#include "resultswindow.h"
#include "testrounds.h"

#include "ui/groupsmodel.h"
#include "ui/resultsdelegates.h"
#include "ui/ringswidget.h"
#include "ui/whypopup.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>

using namespace heartwood;
using namespace heartwood::ui;
using namespace heartwood::ui::test;

namespace {

constexpr int firstPractice = 1; ///< row 0 is its dimension

} // namespace

class tst_Results : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void modelsAreSound();
    void everyCellSpeaks();
    void targetsByKeys();
    void targetByDragging();
    void importanceByKeysAndDots();
    void fifthOfHighestImportanceIsRefused();
    void readOnlyStaysAsItIs();
    void enterExplains();
    void ringsLeadToTheirRow();
    void ringsAreCopied();
    void supposedScoresMoveTheWhole();
    void supposingByKeysStaysInSight_data();
    void supposingByKeysStaysInSight();
    void importanceIsShownBesideTheRings();
    void anyEarlierRoundIsCompared();
    void escapePutsBackFromAnywhere();
    void nothingSaidCoversTheFoot();
    void pulseGoesDeeper();
    void aChoiceGoesDeeper();
    void nothingFinishedIsSaid();
    void isReadable_data();
    void isReadable();
};

void tst_Results::modelsAreSound()
{
    const Questionnaire questionnaire = builtIn();
    const auto round = [&](int people, int groups) {
        return std::make_shared<const Round>(
            scored(questionnaire,
                   panelOf(questionnaire,
                           {.people = people, .mode = people > 1 ? Mode::Anonymous : Mode::Named, .groups = groups})));
    };
    QTemporaryDir folder;
    Theme theme(*qApp);
    ResultsModel results;
    GroupsModel groups;
    const QAbstractItemModelTester testsResults(&results, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester testsGroups(&groups, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const auto &[people, split] : {std::pair(12, 2), {1, 0}, {12, 2}, {12, 2}}) {
        results.setRound(round(people, split));
        groups.setRound(round(people, split));
        QCOMPARE(results.rowCount(), 20);
        QCOMPARE(groups.rowCount(), split);
    }
    results.preview(0, {.target = 2.5, .importance = 3});
    QCOMPARE(results.index(firstPractice, results.position(ResultsModel::Target)).data().toString(),
             QLocale().toString(2.5, 'f', 1));
    QCOMPARE(groups.hiddenLines().size(), 2); // the other one would give it away
    QVERIFY(groups.hiddenLines().last().contains(QStringLiteral("fewer than five")));
    QCOMPARE(groups.index(1, 3).data().toString(), QStringLiteral("\u2013"));
}

void tst_Results::everyCellSpeaks()
{
    const Results results({.people = 12, .mode = Mode::Anonymous, .groups = 0});
    const ResultsModel *model = results.model();
    for (int row = 0; row < model->rowCount(); ++row)
        for (int column = 0; column < model->columnCount(); ++column)
            QVERIFY2(!model->index(row, column).data(Qt::AccessibleTextRole).toString().isEmpty(),
                     qPrintable(QStringLiteral("%1, %2").arg(row).arg(column)));
    const QString summary = model->index(firstPractice, 0).data(Qt::AccessibleTextRole).toString();
    for (const char *part : {"level", "target 4.0", "importance 3", "confidence", "alignment"})
        QVERIFY2(summary.contains(QLatin1String(part)), qPrintable(summary));
}

void tst_Results::targetsByKeys()
{
    Results results({});
    results.select(firstPractice);
    QTest::keyClick(results.table(), Qt::Key_Right);
    QCOMPARE(results.aim(0).target, 4.1);
    QTest::keyClick(results.table(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(results.aim(0).target, 3.6);
    QCOMPARE(results.table()->currentIndex().row(), firstPractice);
    QVERIFY(results.notices.last().contains(QStringLiteral("3.6")));
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(results.table(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(results.aim(0).target, 5.0);
    QTest::keyClick(results.window.main.get(), Qt::Key_Z, Qt::ControlModifier); // the whole run of changes
    QCOMPARE(results.aim(0).target, 4.0);
    results.select(0); // a dimension has no target of its own
    QTest::keyClick(results.table(), Qt::Key_Right);
    QCOMPARE(results.aim(0).target, 4.0);
}

void tst_Results::targetByDragging()
{
    Results results({});
    QTableView *table = results.table();
    const QRect cell =
        table->visualRect(results.model()->index(firstPractice, results.model()->position(ResultsModel::Bar)));
    const QRectF bar = BarDelegate::barArea(cell);
    const auto at = [&](double score) { return QPoint(int(report::scoreBarX(bar, score)), cell.center().y()); };
    QTest::mousePress(table->viewport(), Qt::LeftButton, {}, at(4.0));
    QTest::mouseMove(table->viewport(), at(3.0));
    const QModelIndex shown = results.model()->index(firstPractice, results.model()->position(ResultsModel::Target));
    const double previewed = QLocale().toDouble(shown.data().toString());
    QVERIFY2(std::abs(previewed - 3.0) < 0.11, qPrintable(shown.data().toString()));
    QCOMPARE(results.aim(0).target, 4.0); // not before it is let go
    QTest::mouseRelease(table->viewport(), Qt::LeftButton, {}, at(3.0));
    QCOMPARE(results.aim(0).target, previewed);

    QTest::mousePress(table->viewport(), Qt::LeftButton, {}, at(previewed));
    QTest::mouseMove(table->viewport(), at(2.0));
    QTest::keyClick(table, Qt::Key_Escape);
    QTest::mouseRelease(table->viewport(), Qt::LeftButton, {}, at(2.0));
    QCOMPARE(results.aim(0).target, previewed);
}

void tst_Results::importanceByKeysAndDots()
{
    Results results({});
    results.window.main->resize(1900, 1000);
    results.select(firstPractice);
    QTest::keyClick(results.table(), Qt::Key_Plus);
    QCOMPARE(results.aim(0).importance, 4);
    QTest::keyClick(results.table(), Qt::Key_Minus);
    QTest::keyClick(results.table(), Qt::Key_Minus);
    QCOMPARE(results.aim(0).importance, 2);
    const QModelIndex dots = results.model()->index(firstPractice, results.model()->position(ResultsModel::Importance));
    QTRY_VERIFY(!results.table()->isColumnHidden(dots.column()));
    const QRect cell = results.table()->visualRect(dots);
    for (int x = cell.left(); x < cell.right(); ++x)
        if (DotsDelegate::importanceAt(cell, x, Qt::LeftToRight) == 5) {
            QTest::mouseClick(results.table()->viewport(), Qt::LeftButton, {}, QPoint(x + 2, cell.center().y()));
            break;
        }
    QCOMPARE(results.aim(0).importance, 5);
}

void tst_Results::fifthOfHighestImportanceIsRefused()
{
    Results results({});
    for (int practice = 0; practice < 4; ++practice)
        (void)results.window.session.assessments().saveAim(results.id, practice, {.target = 4.0, .importance = 5});
    (void)results.window.session.assessments().saveAim(results.id, 4, {.target = 4.0, .importance = 4});
    results.window.session.touched();
    results.select(results.model()->rowOfPractice(4));
    QTest::keyClick(results.table(), Qt::Key_Plus);
    QCOMPARE(results.aim(4).importance, 4);
    QVERIFY(results.notices.last().contains(QStringLiteral("Four practices")));
    QTest::keyClick(results.table(), Qt::Key_Right); // its target is free
    QCOMPARE(results.aim(4).target, 4.1);
}

void tst_Results::readOnlyStaysAsItIs()
{
    Results results({});
    results.window.main->openForReading(results.window.workspace());
    results.show();
    results.select(firstPractice);
    QTest::keyClick(results.table(), Qt::Key_Right);
    QCOMPARE(results.aim(0).target, 4.0);
    QVERIFY(results.notices.last().contains(QStringLiteral("open for reading")));
}

void tst_Results::enterExplains()
{
    Results results({});
    results.select(firstPractice);
    QTest::keyClick(results.table(), Qt::Key_Return);
    auto *popup = results.window.find<WhyPopup>("whyPopup");
    QTRY_VERIFY(popup->isVisible());
    QVERIFY(popup->accessibleName().startsWith(QStringLiteral("Why ")));
    QVERIFY(results.window.main->geometry().contains(popup->geometry()));
    QTest::keyClick(popup, Qt::Key_Escape);
    QTRY_VERIFY(!popup->isVisible());
    QTest::mouseClick(results.window.find<QPushButton>("whyOverall"), Qt::LeftButton);
    QTRY_VERIFY(popup->isVisible());
}

void tst_Results::ringsLeadToTheirRow()
{
    const Results results({});
    auto *rings = results.window.find<RingsWidget>("rings");
    QCOMPARE(rings->accessibleDescription(), rings->data().summary);
    rings->setFocus();
    QTest::keyClick(rings, Qt::Key_Right);
    QTest::keyClick(rings, Qt::Key_Right);
    QVERIFY(rings->accessibleDescription().startsWith(rings->data().sectors[1].title));
    QTest::keyClick(rings, Qt::Key_Return);
    QCOMPARE(results.table()->currentIndex().row(), results.model()->rowOfPractice(1));
    QVERIFY(results.table()->hasFocus());
}

void tst_Results::ringsAreCopied()
{
    const Results results({});
    auto *rings = results.window.find<RingsWidget>("rings");
    QTest::keySequence(rings, QKeySequence::Copy);
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(copied->hasImage());
    QCOMPARE(copied->text(), rings->data().summary);
}

void tst_Results::supposedScoresMoveTheWhole()
{
    Results results({.people = 12});
    const auto before = results.window.session.round(results.id).value()->scorecard;
    QTest::mouseClick(results.window.find<QPushButton>("whatIf"), Qt::LeftButton);
    QVERIFY(results.window.find<QPushButton>("whatIf")->isChecked());
    QCOMPARE(results.table()->currentIndex().row(), firstPractice); // the keys work at once
    results.window.key(Qt::Key_Space);
    QVERIFY(!results.window.find<QPushButton>("whatIf")->isChecked());
    results.select(firstPractice);
    results.window.key(Qt::Key_Space);
    const double score = *results.model()->scoreAt(firstPractice);
    for (int i = 0; i < 3; ++i)
        results.window.key(Qt::Key_Right, Qt::ShiftModifier);
    const double supposed = *results.model()->scoreAt(firstPractice);
    QVERIFY(supposed > score);
    QVERIFY(*results.model()->scoreAt(0) > *before.dimensions[0].score.score);
    QVERIFY(results.window.find<QLabel>("whatIfText")->text().startsWith(QStringLiteral("Supposed: ")));
    results.window.key(Qt::Key_Plus); // importance is no score, and would be saved
    QCOMPARE(*results.model()->scoreAt(firstPractice), supposed);
    QCOMPARE(results.aim(0), before.practices[0].aim); // nothing is saved
    results.window.key(Qt::Key_Return);
    QVERIFY(results.notices.last().contains(QStringLiteral("no answers behind it")));
    results.window.key(Qt::Key_Escape);
    QCOMPARE(*results.model()->scoreAt(firstPractice), score);
    QVERIFY(!results.window.find<QPushButton>("whatIf")->isChecked());
    QVERIFY(!results.window.find<QLabel>("whatIfText")->isVisible());
}

void tst_Results::supposingByKeysStaysInSight_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1280") << QSize(1280, 800);
    QTest::newRow("1024") << QSize(1024, 640);
}

void tst_Results::supposingByKeysStaysInSight()
{
    QFETCH(QSize, size);
    Results results({.people = 12});
    results.window.main->resize(size);
    QTRY_COMPARE(results.window.main->size(), size);
    const auto inSight = [](const QWidget *widget, const QRect &rect) {
        return widget->visibleRegion().contains(rect.topLeft()) && widget->visibleRegion().contains(rect.bottomRight());
    };
    for (const int row : {firstPractice, results.model()->rowCount() - 1}) {
        results.select(row);
        results.window.key(Qt::Key_Space);
        results.window.key(Qt::Key_Right, Qt::ShiftModifier);
        results.window.key(Qt::Key_Left);
        const QLabel *said = results.window.find<QLabel>("whatIfText");
        QVERIFY(said->text().startsWith(QStringLiteral("Supposed: ")));
        QVERIFY(inSight(said, said->rect()));
        QRect seen = results.table()->visualRect(results.model()->index(row, 0));
        QVERIFY(inSight(results.table()->viewport(), seen));
        results.window.key(Qt::Key_Escape);
    }
}

/// The hint speaks of its dots.
void tst_Results::importanceIsShownBesideTheRings()
{
    const Results results({.people = 12});
    results.window.main->resize(1280, 800);
    QTRY_COMPARE(results.window.main->size(), QSize(1280, 800));
    QTRY_VERIFY(!results.table()->isColumnHidden(results.model()->position(ResultsModel::Importance)));
}

void tst_Results::anyEarlierRoundIsCompared()
{
    Results results({.people = 12});
    QVERIFY(!results.window.find<QFrame>("since")->isVisible());
    Assessment earlier = *results.window.session.assessments().load(results.id);
    earlier.head.title = QStringLiteral("Leaders 2025");
    earlier.head.date = QDate(2025, 5, 4);
    QVERIFY(results.window.session.assessments().add(earlier).ok());
    earlier.head.date = QDate(2024, 5, 4);
    QVERIFY(results.window.session.assessments().add(earlier).ok());
    results.window.session.touched();
    results.show();
    auto *since = results.window.find<QComboBox>("earlier");
    QVERIFY(since->isVisible());
    QCOMPARE(since->count(), 3); // none, and two rounds
    QVERIFY(since->currentText().contains(QStringLiteral("2025")));
    since->setCurrentIndex(0);
    Q_EMIT since->activated(0);
    QVERIFY(since->isVisible());
    results.select(firstPractice);
    results.window.key(Qt::Key_Right); // a saved target reads the round again
    QCOMPARE(since->currentIndex(), 0);
    results.show();
    QVERIFY(since->currentText().contains(QStringLiteral("2025"))); // another visit begins anew
}

void tst_Results::escapePutsBackFromAnywhere()
{
    const Results results({.people = 12});
    results.select(firstPractice);
    results.window.key(Qt::Key_Space);
    const double score = *results.model()->scoreAt(firstPractice);
    results.window.key(Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(*results.model()->scoreAt(firstPractice) > score);
    results.window.find<QPushButton>("report")->setFocus();
    results.window.key(Qt::Key_Escape);
    QCOMPARE(*results.model()->scoreAt(firstPractice), score);
    QVERIFY(!results.window.find<QPushButton>("whatIf")->isChecked());
}

void tst_Results::nothingSaidCoversTheFoot()
{
    const Results results({.people = 12});
    results.select(firstPractice);
    results.window.key(Qt::Key_Right); // says the target
    const auto *toast = results.window.main->findChild<QWidget *>(QStringLiteral("toast"));
    QVERIFY(toast->isVisible());
    results.window.key(Qt::Key_Space);
    const QLabel *said = results.window.find<QLabel>("whatIfText");
    const auto apart = [&] {
        const QRect words(said->mapTo(results.window.main.get(), QPoint()), said->size());
        const QRect notice(toast->mapTo(results.window.main.get(), QPoint()), toast->size());
        return !words.intersects(notice);
    };
    QTRY_VERIFY(said->isVisible() && apart());
}

void tst_Results::pulseGoesDeeper()
{
    Window window;
    const qint64 id = addPulse(window.session, QStringLiteral("Mine"), 3, true);
    window.main->goTo({.place = Place::Results, .assessment = id});
    auto *deeper = window.find<QPushButton>("goDeeper");
    QVERIFY(deeper->isVisible());
    QVERIFY(window.find<QPushButton>("answers")->isVisible());
    QTest::mouseClick(deeper, Qt::LeftButton);
    QCOMPARE(window.main->route().place, Place::Question);
    QCOMPARE(window.session.assessments().head(id)->deeper, QStringLiteral("full"));
    window.main->goTo({.place = Place::Results, .assessment = id});
    QCOMPARE(window.find<QPushButton>("goDeeper")->text(), QStringLiteral("Continue"));
}

void tst_Results::aChoiceGoesDeeper()
{
    Window window;
    Assessment round = *window.session.assessments().load(addPulse(window.session, QStringLiteral("Mine"), 3, true));
    const QList<int> pulse = scoredItemsOf(*window.session.questionnaire(round.head.questionnaireHash), round.head);
    round.head.asked = pulse.first(4);
    const qint64 id = *window.session.assessments().add(round);
    window.main->goTo({.place = Place::Results, .assessment = id});
    auto *deeper = window.find<QPushButton>("goDeeper");
    QVERIFY(deeper->isVisible());
    QTest::mouseClick(deeper, Qt::LeftButton);
    QCOMPARE(window.main->route().place, Place::Question);
    const auto asked = window.session.questionnaire(round.head.questionnaireHash);
    QCOMPARE(window.session.assessments().head(id)->asked, pulse.first(4));
    QVERIFY(window.session.assessments().finish(id).ok());
    QCOMPARE(scoredItemsOf(*asked, *window.session.assessments().head(id)).size(), asked->items.size());
}

void tst_Results::nothingFinishedIsSaid()
{
    Window window;
    const qint64 id = addPulse(window.session, QStringLiteral("Mine"), 3, false);
    window.main->goTo({.place = Place::Results, .assessment = id});
    QVERIFY(!window.find<QPushButton>("report")->isVisible());
    QVERIFY(window.find<QPushButton>("goDeeper")->isVisible());
}

void tst_Results::isReadable_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1024, 640), QSize(1280, 800), QSize(1920, 1080)})
        for (const QString &language : {QStringLiteral("en"), pseudoLanguage})
            QTest::addRow("%s %d", qPrintable(language), size.width()) << language << size;
}

void tst_Results::isReadable()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    const Results results({.people = 12, .mode = Mode::Anonymous, .groups = 2}, language);
    results.window.main->resize(size);
    QTRY_COMPARE(results.window.main->size(), size);
    QTRY_VERIFY(results.table()->horizontalHeader()->length() <= results.table()->viewport()->width());
    VERIFY_READABLE(*results.window.page());
    const QTableView *groups = results.window.find<QTableView>("groups");
    QVERIFY(groups->horizontalHeader()->length() <= groups->viewport()->width());
    QVERIFY(results.table()->columnWidth(0) >= static_cast<QAbstractItemView *>(results.table())->sizeHintForColumn(0));
}

QTEST_MAIN(tst_Results)
#include "tst_results.moc"

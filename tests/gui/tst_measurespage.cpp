#include "guitest.h"
#include "layoutcheck.h"
#include "measurewaves.h"

#include "testrounds.h"
#include "ui/measuremodel.h"

#include "cli/sample.h"
#include "ui/choices.h"
#include "ui/dialogs.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace heartwood;
using namespace heartwood::ui;
using namespace heartwood::ui::test;

namespace {

void answerFile(const Window &window, const QByteArray &bytes)
{
    const QString file = window.file(QStringLiteral("wave.csv"));
    writeFile(file, bytes);
    replaceDialogs({.openFile = [file](const FileQuestion &) { return file; }, .saveFile = {}, .tell = {}});
}

void import(const Window &window, const char *button)
{
    press(window, button);
    QTRY_VERIFY(window.find<QPushButton>("importSave")->isVisible());
    window.find<QLineEdit>("measureOrganization")->setText(QStringLiteral("Larkfield Stores"));
    press(window, "importSave");
}

} // namespace

class tst_MeasuresPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { replaceDialogs({}); }

    void importsAWave()
    {
        Window window;
        answerFile(window, "nps\n10\n9\n3\n\n");
        window.main->goTo({.place = Place::Measures});
        import(window, "importFirstMeasure");
        const auto measures = stored(window);
        QCOMPARE(measures.size(), 1);
        QCOMPARE(measures.first().kind, MeasureKind::Nps);
        QCOMPARE(measures.first().organization, QStringLiteral("Larkfield Stores"));
        QVERIFY(window.find<QTableView>("measures")->isVisible());
    }

    void pastesAWave()
    {
        Window window;
        window.main->goTo({.place = Place::Measures});
        QGuiApplication::clipboard()->clear();
        press(window, "pasteMeasure");
        QVERIFY(!window.find<QPushButton>("importSave")->isVisible());
        QGuiApplication::clipboard()->setText(QStringLiteral("10\n9\n3\n"));
        import(window, "pasteMeasure");
        const auto measures = stored(window);
        QCOMPARE(measures.size(), 1);
        QCOMPARE(measures.first().answers, (QList<std::optional<double>>{10.0, 9.0, 3.0}));
        QGuiApplication::clipboard()->clear();
    }

    void scaleIsAskedForSatisfactionOnly()
    {
        Window window;
        answerFile(window, "csat\n5\n4\n1\n");
        window.main->goTo({.place = Place::Measures});
        press(window, "importFirstMeasure");
        auto *save = window.find<QPushButton>("importSave");
        QTRY_VERIFY(save->isVisible());
        QVERIFY(!window.find<QWidget>("measureScale")->isVisible());
        const auto kinds = window.find<Choices>("measureKind")->findChildren<QPushButton *>();
        QTest::mouseClick(kinds.at(1), Qt::LeftButton);
        QTRY_VERIFY(save->isVisible());
        QVERIFY(window.find<QWidget>("measureScale")->isVisible());
        window.find<QLineEdit>("measureOrganization")->setText(QStringLiteral("Larkfield Stores"));
        QTest::mouseClick(save, Qt::LeftButton);
        QCOMPARE(stored(window).first().kind, MeasureKind::Csat);
        QCOMPARE(stored(window).first().scaleMax, 5);
    }

    void needsAnOrganization()
    {
        Window window;
        answerFile(window, "nps\n10\n");
        window.main->goTo({.place = Place::Measures});
        press(window, "importFirstMeasure");
        QTRY_VERIFY(window.find<QPushButton>("importSave")->isVisible());
        press(window, "importSave");
        QVERIFY(stored(window).isEmpty());
        auto *organization = window.find<QLineEdit>("measureOrganization");
        QCOMPARE(QApplication::focusWidget(), organization);
        const QString missing = QStringLiteral("Name the organization whose customers answered.");
        QCOMPARE(organization->accessibleDescription(), missing);
        organization->setText(QStringLiteral("A"));
        QVERIFY(organization->accessibleDescription().isEmpty());
        organization->clear();
        window.key(Qt::Key_Return);
        QVERIFY(stored(window).isEmpty());
        QCOMPARE(organization->accessibleDescription(), missing);
    }

    void suggestsTheOrganizationButNeverTheSamples()
    {
        Window window;
        window.main->goTo({.place = Place::Measures});
        QVERIFY(cli::addSample(window.session.workspace()));
        window.session.touched();
        answerFile(window, "nps\n10\n");
        press(window, "importMeasure");
        QTRY_VERIFY(window.find<QPushButton>("importSave")->isVisible());
        auto *organization = window.find<QLineEdit>("measureOrganization");
        QVERIFY(organization->text().isEmpty());
        QCOMPARE(organization->accessibleDescription(),
                 QStringLiteral("Only the sample’s organization is known yet: name yours."));
        press(window, "importCancel");
        addWave(window, QDate(2025, 10, 31), 50, false);
        press(window, "importMeasure");
        QTRY_VERIFY(window.find<QPushButton>("importSave")->isVisible());
        QCOMPARE(organization->text(), QStringLiteral("Larkfield Stores"));
    }

    void removesAndTakesBack()
    {
        Window window;
        answerFile(window, "nps\n10\n9\n3\n");
        window.main->goTo({.place = Place::Measures});
        import(window, "importFirstMeasure");
        QSignalSpy notices(window.main->page(), &Page::notify);
        press(window, "remove");
        QVERIFY(stored(window).isEmpty());
        QVERIFY(window.find<QPushButton>("importFirstMeasure")->isVisible());
        notices.last().first().value<Notice>().action();
        QCOMPARE(stored(window).size(), 1);
        QCOMPARE(stored(window).first().answers.size(), 3);
    }

    void aCoveredWaveShowsNothingUntilItIsUncovered()
    {
        Window window;
        window.main->goTo({.place = Place::Measures});
        addWave(window, QDate(2025, 10, 31), 50, false);
        addWave(window, QDate(2026, 10, 31), 0, true);
        window.session.touched();
        const auto *model = window.find<QTableView>("measures")->model();
        QCOMPARE(model->rowCount(), 2);
        const QString row = model->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(row.contains(QStringLiteral("Covered until you uncover it")), qPrintable(row));
        QVERIFY2(!row.contains(QStringLiteral("100")) && !row.contains(QStringLiteral("+")), qPrintable(row));
        QVERIFY(!window.find<QWidget>("measureTrend")->isVisible());
        press(window, "uncover");
        QVERIFY(!stored(window).at(1).covered);
        QVERIFY(model->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("+100")));
        QVERIFY(!window.find<QPushButton>("uncover")->isVisible());
        QCOMPARE(QApplication::focusWidget(), window.find<QTableView>("measures"));
        QVERIFY(window.find<QWidget>("measureTrend")->isVisible());
    }

    void theTrendStandsBelowTheRows()
    {
        Window window;
        window.main->goTo({.place = Place::Measures});
        addWave(window, QDate(2025, 10, 31), 50, false);
        addWave(window, QDate(2026, 10, 31), 0, false);
        window.session.touched();
        window.main->resize(1024, 640);
        const auto *table = window.find<QTableView>("measures");
        const auto *trend = window.find<QWidget>("measureTrend");
        QTRY_VERIFY(trend->isVisible());
        const auto bottomOf = [&](const QWidget *widget) {
            return widget->mapTo(window.main.get(), QPoint(0, widget->height())).y();
        };
        QTRY_VERIFY(bottomOf(trend) <= 640);
        QVERIFY(trend->height() >= 130);
        QVERIFY(table->viewport()->height() < 3 * 42); // two rows
        const int between = bottomOf(trend) - trend->height() - bottomOf(table);
        QVERIFY2(between >= 0 && between < 40, qPrintable(QString::number(between)));
        for (int year = 2000; year < 2024; ++year)
            addWave(window, QDate(year, 10, 31), 50, false);
        window.session.touched();
        QTRY_VERIFY(table->viewport()->height() >= 3 * 42);
        QVERIFY(trend->isVisible());
        QTRY_VERIFY(bottomOf(table) <= bottomOf(trend) - trend->height());
    }

    /// What leaders expected is too long for a small window, and stands below the rows: the change must not go with it.
    void aLongForecastTakesNoOtherColumn()
    {
        Window window;
        window.main->goTo({.place = Place::Measures});
        addWave(window, QDate(2025, 10, 31), 50, false);
        QVERIFY(window.session.forecasts().add({.kind = MeasureKind::Nps,
                                                .organization = QStringLiteral("Larkfield Stores"),
                                                .date = QDate(2026, 10, 1),
                                                .guesses = {20, 30, 35, 40, 45}}));
        addWave(window, QDate(2026, 10, 31), 0, false);
        window.session.touched();
        window.main->resize(1024, 640);
        const auto *table = window.find<QTableView>("measures");
        QTRY_VERIFY(table->isColumnHidden(MeasureModel::Expected));
        QVERIFY(!table->isColumnHidden(MeasureModel::Change));
    }

    void buttonsAreReachedAsTheyStand()
    {
        Window window;
        window.main->goTo({.place = Place::Measures});
        addWave(window, QDate(2025, 10, 31), 50, true);
        window.session.touched();
        window.find<QWidget>("remove")->setFocus();
        QStringList reached{QStringLiteral("remove")};
        for (int i = 0; i < 4; ++i) {
            window.key(Qt::Key_Tab);
            reached << QApplication::focusWidget()->objectName();
        }
        QCOMPARE(reached.join(u' '), QStringLiteral("remove uncover forecast pasteMeasure importMeasure"));
        QWidget *before = nullptr;
        for (const QString &name : reached) {
            auto *button = window.page()->findChild<QPushButton *>(name);
            QVERIFY2(!before || button->x() > before->x(), qPrintable(name));
            before = button;
        }
    }

    void importsAWaveCovered()
    {
        Window window;
        answerFile(window, "nps\n10\n10\n10\n");
        window.main->goTo({.place = Place::Measures});
        press(window, "importFirstMeasure");
        QTRY_VERIFY(window.find<QPushButton>("importSave")->isVisible());
        for (const QLabel *label : window.page()->findChildren<QLabel *>())
            QVERIFY2(!label->text().contains(QStringLiteral("+100")), qPrintable(label->text()));
        window.find<QLineEdit>("measureOrganization")->setText(QStringLiteral("Larkfield Stores"));
        window.find<QCheckBox>("measureCovered")->setChecked(true);
        press(window, "importSave");
        QVERIFY(stored(window).first().covered);
        QVERIFY(window.find<QPushButton>("uncover")->isVisible());
    }

    void readableInALongerLanguage()
    {
        Window window(pseudoLanguage);
        window.main->resize(1024, 640);
        window.main->goTo({.place = Place::Measures});
        VERIFY_READABLE(*window.page());
        answerFile(window, "nps\n10\n9\n3\n");
        import(window, "importFirstMeasure");
        VERIFY_READABLE(*window.page());
        press(window, "importMeasure");
        QTRY_VERIFY(window.find<QPushButton>("importSave")->isVisible());
        VERIFY_READABLE(*window.page());
    }
};

QTEST_MAIN(tst_MeasuresPage)
#include "tst_measurespage.moc"

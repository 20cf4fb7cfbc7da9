#include "guitest.h"
#include "layoutcheck.h"
#include "testrounds.h"

#include "ui/choices.h"
#include "ui/dialogs.h"
#include "ui/forecastdialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDateEdit>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace heartwood;
using namespace heartwood::ui;
using namespace heartwood::ui::test;

namespace {

void press(const Window &window, const char *name)
{
    auto *button = window.find<QPushButton>(name);
    QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

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

QList<Measure> stored(Window &window)
{
    const auto measures = window.session.measures().list();
    return measures ? *measures : QList<Measure>();
}

/// As many tens as zeros; tens alone where there are no zeros.
void addWave(Window &window, const QDate &date, int zeros, bool covered)
{
    const Measure wave{.kind = MeasureKind::Nps,
                       .organization = QStringLiteral("Larkfield Stores"),
                       .date = date,
                       .scaleMax = 10,
                       .covered = covered,
                       .answers = QList<std::optional<double>>(50, 10.0) + QList<std::optional<double>>(zeros, 0.0)};
    QVERIFY(window.session.measures().add(wave));
}

ForecastDialog *openForecast(const Window &window)
{
    QTest::mouseClick(window.find<QPushButton>("forecast"), Qt::LeftButton);
    return window.page()->findChild<ForecastDialog *>();
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
        QCOMPARE(QApplication::focusWidget(), window.find<QWidget>("measureOrganization"));
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
        window.main->resize(1200, 900);
        QTRY_VERIFY(window.find<QWidget>("measureTrend")->isVisible());
        window.main->resize(1024, 640);
        QTRY_VERIFY(!window.find<QWidget>("measureTrend")->isVisible());
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

    void leadersForecastACoveredWave()
    {
        Window window;
        window.main->goTo({.place = Place::Measures});
        addWave(window, QDate(2025, 10, 31), 50, true);
        window.session.touched();
        auto *dialog = openForecast(window);
        QVERIFY(dialog);
        const auto *read = dialog->findChild<QLabel *>(QStringLiteral("guessesRead"));
        auto *guesses = dialog->findChild<QPlainTextEdit *>(QStringLiteral("guesses"));
        guesses->setPlainText(QStringLiteral("45 fifty; 60"));
        QCOMPARE(read->text(), QStringLiteral("2 guesses read. Not a number: fifty."));
        auto *keep = dialog->findChild<QPushButton *>(QStringLiteral("keepForecast"));
        QTest::mouseClick(keep, Qt::LeftButton);
        QVERIFY(dialog->isVisible());
        guesses->setPlainText(QStringLiteral("45 150"));
        QVERIFY2(read->text().contains(QStringLiteral("150 is outside the scale of NPS")), qPrintable(read->text()));
        QTest::mouseClick(keep, Qt::LeftButton);
        QVERIFY(dialog->isVisible());
        guesses->setPlainText(QStringLiteral("60 30,40\n45\n50"));
        QCOMPARE(dialog->findChild<QDateEdit *>(QStringLiteral("forecastDate"))->date(), QDate(2025, 10, 31));
        QSignalSpy notices(window.main->page(), &Page::notify);
        QTest::mouseClick(keep, Qt::LeftButton);
        const auto kept = window.session.forecasts().list();
        QVERIFY(kept && kept->size() == 1);
        QCOMPARE(kept->first().guesses, (QList<double>{30, 40, 45, 50, 60}));
        const auto *words = window.find<QLabel>("forecastWords");
        QCOMPARE(words->text(), QStringLiteral("Leaders expected +45 (median of 5 guesses, from +30 to +60)."));
        press(window, "uncover");
        QCOMPARE(words->text(),
                 QStringLiteral("Leaders expected +45 (median of 5 guesses, from +30 to +60); customers say 0."));
        notices.first().first().value<Notice>().action();
        QVERIFY(window.session.forecasts().list()->isEmpty());
        QVERIFY(!words->isVisible());
    }

    void everyControlOfTheForecastHasAName()
    {
        Window window(pseudoLanguage);
        window.main->goTo({.place = Place::Measures});
        auto *dialog = openForecast(window);
        QVERIFY(dialog);
        VERIFY_READABLE(*dialog);
        for (const char *name : {"forecastOrganization", "forecastDate", "guesses", "forecastKind"})
            QVERIFY2(!dialog->findChild<QWidget *>(QLatin1String(name))->accessibleName().isEmpty(), name);
        dialog->reject();
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

#include "layoutcheck.h"
#include "measurewaves.h"
#include "testrounds.h"

#include "cli/sample.h"
#include "ui/forecastdialog.h"

#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>

using namespace heartwood;
using namespace heartwood::ui;
using namespace heartwood::ui::test;

namespace {

ForecastDialog *openForecast(const Window &window)
{
    QTest::mouseClick(window.find<QPushButton>("forecast"), Qt::LeftButton);
    return window.page()->findChild<ForecastDialog *>();
}

} // namespace

/// Leaders' forecasts of customer measures, on their page.
class tst_ForecastDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aForecastThatWaitsIsSeenAndCanBeWithdrawn()
    {
        Window window;
        window.main->goTo({.place = Place::Measures});
        QVERIFY(!window.find<QPushButton>("withdrawForecast"));
        QVERIFY(window.session.forecasts().add({.kind = MeasureKind::Nps,
                                                .organization = QStringLiteral("Larkfield Stores"),
                                                .date = QDate(2026, 11, 22),
                                                .guesses = {40, 45, 50}}));
        window.session.touched();
        QCOMPARE(window.find<QLabel>("waitingForecast")->text(),
                 QStringLiteral("Forecast waiting for its wave: NPS of Larkfield Stores, from 22 November 2026: +45 "
                                "(median of 3 guesses)."));
        QSignalSpy notices(window.main->page(), &Page::notify);
        press(window, "withdrawForecast");
        QVERIFY(window.session.forecasts().list()->isEmpty());
        QTRY_VERIFY(!window.find<QPushButton>("withdrawForecast"));
        QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());
        notices.first().first().value<Notice>().action();
        QCOMPARE(window.session.forecasts().list()->size(), 1);
        QVERIFY(window.find<QPushButton>("withdrawForecast")->isVisible());
        addWave(window, QDate(2026, 12, 1), 50, true);
        window.session.touched();
        QTRY_VERIFY(!window.find<QPushButton>("withdrawForecast"));
    }

    void aForecastIsRealWhereThereIsARealOrganization()
    {
        Window window;
        window.main->goTo({.place = Place::Measures});
        QVERIFY(cli::addSample(window.session.workspace()));
        window.session.touched();
        auto *dialog = openForecast(window);
        auto *organization = dialog->findChild<QLineEdit *>(QStringLiteral("forecastOrganization"));
        const QString fictitious = organization->text();
        QVERIFY(!fictitious.isEmpty());
        QCOMPARE(organization->accessibleName(), QStringLiteral("Organization · sample"));
        organization->setText(QStringLiteral("Acme"));
        QCOMPARE(organization->accessibleName(), QStringLiteral("Organization"));
        dialog->reject();
        QTRY_VERIFY(!window.page()->findChild<ForecastDialog *>());

        addPulse(window.session, QStringLiteral("Leaders"), 3, true, QDate(2026, 5, 4), QStringLiteral("Acme"));
        dialog = openForecast(window);
        organization = dialog->findChild<QLineEdit *>(QStringLiteral("forecastOrganization"));
        QCOMPARE(organization->text(), QStringLiteral("Acme")); // though a row of the sample is chosen
        organization->setText(fictitious);
        QCOMPARE(organization->accessibleName(), QStringLiteral("Organization"));
        dialog->findChild<QPlainTextEdit *>(QStringLiteral("guesses"))->setPlainText(QStringLiteral("30 40 50"));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("keepForecast")), Qt::LeftButton);
        const auto kept = window.session.forecasts().list();
        QCOMPARE(kept->size(), 1);
        QVERIFY(!kept->first().sample);
    }

    void theForecastFitsTheScreen()
    {
        Window window;
        window.main->goTo({.place = Place::Measures});
        auto *dialog = openForecast(window);
        auto *guesses = dialog->findChild<QPlainTextEdit *>(QStringLiteral("guesses"));
        const auto *keep = dialog->findChild<QPushButton *>(QStringLiteral("keepForecast"));
        const int asked = guesses->height();
        guesses->setPlainText(QStringLiteral("nonsense ").repeated(100)); // complained of, word by word
        QTRY_VERIFY(guesses->height() < asked);
        QVERIFY(dialog->frameGeometry().height() <= dialog->screen()->availableGeometry().height());
        QVERIFY(keep->geometry().bottom() < dialog->height());
        dialog->reject();
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
};

QTEST_MAIN(tst_ForecastDialog)
#include "tst_forecastdialog.moc"

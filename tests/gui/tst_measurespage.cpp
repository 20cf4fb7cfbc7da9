#include "guitest.h"
#include "layoutcheck.h"
#include "testrounds.h"

#include "ui/choices.h"
#include "ui/dialogs.h"

#include <QLineEdit>
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

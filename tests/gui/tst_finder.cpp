#include "guitest.h"
#include "layoutcheck.h"
#include "testrounds.h"

#include "ui/finder.h"

#include <QLineEdit>
#include <QListView>
#include <QTableView>

using namespace heartwood;
using namespace heartwood::ui;
using namespace heartwood::ui::test;

namespace {

QLineEdit *openFinder(Window &window)
{
    showFinder(*window.main, window.session);
    auto *letters = window.main->findChild<QLineEdit *>(QStringLiteral("finderLetters"));
    return QTest::qWaitForWindowExposed(letters->window()) ? letters : nullptr;
}

} // namespace

class tst_Finder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lettersAndEnterGoToAPage()
    {
        Window window;
        auto *letters = openFinder(window);
        QVERIFY(!letters->accessibleName().isEmpty());
        QTest::keyClicks(letters, QStringLiteral("cume"));
        QTest::keyClick(letters, Qt::Key_Return);
        QCOMPARE(window.main->route().place, Place::Measures);
        QTRY_VERIFY(!window.main->findChild<Finder *>());
    }

    void findsAnAssessment()
    {
        Window window;
        const qint64 id = addPulse(window.session, QStringLiteral("Quarterly board"), 3, false);
        auto *letters = openFinder(window);
        QTest::keyClicks(letters, QStringLiteral("quart"));
        QTest::keyClick(letters, Qt::Key_Return);
        QCOMPARE(window.main->route().place, Place::Question);
        QCOMPARE(window.main->route().assessment, id);
    }

    void findsAPractice()
    {
        Window window;
        const qint64 id = addPulse(window.session, QStringLiteral("Quarterly board"), 3, true);
        auto *letters = openFinder(window);
        QTest::keyClicks(letters, QStringLiteral("antici"));
        QTest::keyClick(letters, Qt::Key_Return);
        QCOMPARE(window.main->route().place, Place::Results);
        QCOMPARE(window.main->route().assessment, id);
        auto *table = window.main->findChild<QTableView *>(QStringLiteral("practices"));
        QVERIFY(table->currentIndex().siblingAtColumn(0).data().toString().startsWith(QStringLiteral("Antici")));
        QCOMPARE(window.main->focusWidget(), table);
        QTRY_VERIFY(!table->visibleRegion().intersected(table->visualRect(table->currentIndex())).isEmpty());
    }

    void showsWholeRows()
    {
        Window window;
        auto *letters = openFinder(window);
        const auto *list = letters->window()->findChild<QListView *>(QStringLiteral("finderList"));
        QCOMPARE(list->viewport()->height() % list->sizeHintForRow(0), 0);
        QTest::keyClicks(letters, QStringLiteral("zzq"));
        QVERIFY(!list->isVisible()); // no empty rows where nothing is found
        VERIFY_READABLE(*letters->window());
    }

    void arrowsMoveAndEscapeCloses()
    {
        Window window;
        auto *letters = openFinder(window);
        auto *list = letters->window()->findChild<QListView *>(QStringLiteral("finderList"));
        QCOMPARE(list->currentIndex().row(), 0);
        QTest::keyClick(letters, Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 1);
        QTest::keyClick(letters, Qt::Key_Up);
        QTest::keyClick(letters, Qt::Key_Up);
        QCOMPARE(list->currentIndex().row(), list->model()->rowCount() - 1);
        QTest::keyClick(letters, Qt::Key_Escape);
        QTRY_VERIFY(!window.main->findChild<Finder *>());
        QCOMPARE(window.main->route().place, Place::Overview);
    }

    void aboutTellsTheVersion()
    {
        Window window(pseudoLanguage);
        showAbout(*window.main);
        auto *dialog = window.main->findChild<QDialog *>(QStringLiteral("aboutDialog"));
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QStringList shown;
        for (const auto *label : dialog->findChildren<QLabel *>())
            shown << label->text();
        QVERIFY(shown.join(u' ').contains(QLatin1String(HEARTWOOD_VERSION)));
        VERIFY_READABLE(*dialog);
    }
};

QTEST_MAIN(tst_Finder)
#include "tst_finder.moc"

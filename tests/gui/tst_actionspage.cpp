#include "guitest.h"
#include "layoutcheck.h"
#include "testrounds.h"

#include <QPushButton>

using namespace heartwood;
using namespace heartwood::ui;
using namespace heartwood::ui::test;

namespace {

QStringList words(const Window &window)
{
    QStringList shown;
    for (const auto *label : window.page()->findChildren<QLabel *>())
        if (label->isVisible())
            shown << label->text();
    return shown;
}

} // namespace

class tst_ActionsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingFinishedTeaches()
    {
        Window window;
        addPulse(window.session, QStringLiteral("Board"), 2, false);
        window.main->goTo({.place = Place::Actions});
        auto *start = window.main->page()->findChild<QPushButton *>(QStringLiteral("start"));
        QVERIFY(start->isVisible());
        QTest::mouseClick(start, Qt::LeftButton);
        QCOMPARE(window.main->route().place, Place::NewAssessment);
    }

    void adviceForTheNextLevel()
    {
        Window window;
        const qint64 id = addPulse(window.session, QStringLiteral("Board"), 2, true);
        window.main->goTo({.place = Place::Actions});
        const QStringList shown = words(window);
        const auto round = *window.session.round(id);
        const auto &first = round->scorecard.practices[round->scorecard.priority.order.first()];
        const Practice &practice = round->questionnaire.practices[first.practice];
        QVERIFY(shown.contains(practice.title));
        QVERIFY(!practice.adviceFrom(2).isEmpty());
        for (const Advice &advice : practice.adviceFrom(2))
            QVERIFY2(shown.contains(advice.text), qPrintable(advice.text));
        for (const Advice &advice : practice.adviceFrom(3))
            QVERIFY2(!shown.contains(advice.text), qPrintable(advice.text));
    }

    void allOnTargetSaysSo()
    {
        Window window;
        addPulse(window.session, QStringLiteral("Board"), 5, true);
        window.main->goTo({.place = Place::Actions});
        QVERIFY(words(window).contains(QStringLiteral("Every scored practice has reached its target")));
        QVERIFY(window.find<QPushButton>("results")->isVisible());
        QVERIFY(!window.find<QPushButton>("start")->isVisible());
    }

    void readableInALongerLanguage()
    {
        Window window(pseudoLanguage);
        window.main->resize(1024, 640);
        window.main->goTo({.place = Place::Actions});
        VERIFY_READABLE(*window.page());
        addPulse(window.session, QStringLiteral("Board"), 2, true);
        window.main->goTo({.place = Place::Actions});
        VERIFY_READABLE(*window.page());
    }
};

QTEST_MAIN(tst_ActionsPage)
#include "tst_actionspage.moc"

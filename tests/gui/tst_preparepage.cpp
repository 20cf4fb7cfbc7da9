#include "layoutcheck.h"
#include "preparing.h"
#include "testrounds.h"

#include "live/phonewords.h"
#include "ui/reachpanel.h"
#include "ui/shippedquestionnaire.h"

#include <QCheckBox>
#include <QLineEdit>

using namespace heartwood;
using namespace heartwood::ui;
using namespace heartwood::ui::test;

namespace {

Questionnaire questionnaire()
{
    return shippedQuestionnaire(QStringLiteral("en"));
}

} // namespace

class tst_PreparePage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { replaceNetworks({}); }

    void isReachedFromTheFirstPageAndFromWorkshops()
    {
        Window window;
        const auto pressText = [&window](const QString &text) {
            for (auto *button : window.page()->findChildren<QPushButton *>())
                if (button->text() == text && button->isVisible())
                    return button->click();
            QFAIL(qPrintable(text));
        };
        pressText(QStringLiteral("Run a workshop"));
        QCOMPARE(window.main->route().place, Place::Prepare);
        window.key(Qt::Key_Escape);
        QCOMPARE(window.main->route().place, Place::Workshops);
        pressText(QStringLiteral("Run a workshop"));
        QCOMPARE(window.main->route().place, Place::Prepare);
        addPulse(window.session, QStringLiteral("Board"), 3, true);
        window.main->goTo({.place = Place::Overview});
        pressText(QStringLiteral("Run a workshop"));
        QCOMPARE(window.main->route().place, Place::Prepare);
    }

    void onePressGoesOn()
    {
        Preparing window;
        window.press("begin");
        QCOMPARE(window.begun(), 1);
        const cli::WorkshopWish wish = window.wish();
        QCOMPARE(wish.plan.title, QStringLiteral("Leadership workshop"));
        QCOMPARE(wish.plan.mode, Mode::Anonymous);
        QCOMPARE(wish.plan.pace, live::Pace::Together);
        QCOMPARE(wish.plan.items, questionnaire().variant(QStringLiteral("pulse"))->items);
        const QStringList groups{QStringLiteral("Executives"), QStringLiteral("Managers"),
                                 QStringLiteral("Front line")};
        QCOMPARE(wish.plan.groups, groups);
        QCOMPARE(wish.plan.seconds, 0);
        QCOMPARE(wish.organization, QStringLiteral("Our organization"));
        QCOMPARE(wish.variant, QStringLiteral("pulse"));
        QVERIFY(!wish.drill);
        QCOMPARE(wish.host, loopback);
        QVERIFY(wish.port >= ownPort());
        QVERIFY(!wish.rehearsal);
    }

    void enterGoesOnFromALineAndNotFromABox()
    {
        Preparing window;
        QCOMPARE(QApplication::focusWidget(), window.find<QLineEdit>("title"));
        window.find<QCheckBox>("drill")->setFocus();
        window.key(Qt::Key_Return);
        QCOMPARE(window.begun(), 0);
        window.find<QLineEdit>("title")->setFocus();
        window.key(Qt::Key_Return);
        QCOMPARE(window.begun(), 1);
    }

    void tabFollowsWhatIsSeen()
    {
        Preparing window;
        window.press("more");
        const QStringList wanted{
            QStringLiteral("title"),    QStringLiteral("organization"), QStringLiteral("pulse"),
            QStringLiteral("together"), QStringLiteral("anonymous"),    QStringLiteral("groups"),
            QStringLiteral("network"),  QStringLiteral("reachCheck"),   QStringLiteral("drill"),
            QStringLiteral("more"),     QStringLiteral("seconds"),      QStringLiteral("port"),
            QStringLiteral("begin"),    QStringLiteral("rehearse"),
        };
        QCOMPARE(window.tabStops(window.find<QLineEdit>("title"), int(wanted.size())), wanted);
    }

    void everythingCanBeSaid()
    {
        Preparing window;
        window.find<QLineEdit>("title")->setText(QStringLiteral("  Board   of Larkfield "));
        window.find<QComboBox>("organization")->setEditText(QStringLiteral("Larkfield Stores"));
        window.choose("asked", QStringLiteral("full"));
        window.choose("mode", QStringLiteral("named"));
        window.find<QLineEdit>("groups")->setText(QStringLiteral("Shops,Office ; Board,"));
        window.find<QCheckBox>("drill")->click();
        window.press("more");
        window.find<QComboBox>("seconds")->setCurrentIndex(2);
        window.chooseNetwork(QStringLiteral("eth0"));
        window.press("rehearse");
        const cli::WorkshopWish wish = window.wish();
        QCOMPARE(wish.plan.title, QStringLiteral("Board of Larkfield"));
        QCOMPARE(wish.organization, QStringLiteral("Larkfield Stores"));
        QCOMPARE(wish.plan.items.size(), 48);
        QCOMPARE(wish.variant, QStringLiteral("full"));
        QCOMPARE(wish.plan.mode, Mode::Named);
        const QStringList groups{QStringLiteral("Shops"), QStringLiteral("Office"), QStringLiteral("Board")};
        QCOMPARE(wish.plan.groups, groups);
        QVERIFY(wish.drill);
        QCOMPARE(wish.plan.seconds, 45);
        QCOMPARE(wish.host, cable.host);
        QVERIFY(wish.rehearsal);
        QCOMPARE(wish.rehearsalPhones, 12);
    }

    void practicesAreChosenByDimension()
    {
        Preparing window;
        window.choose("asked", QStringLiteral("chosen"));
        QCOMPARE(window.said("sum").left(3), QStringLiteral("48 "));
        const Questionnaire all = questionnaire();
        for (const Dimension &dimension : all.dimensions)
            window.find<QCheckBox>(qPrintable(dimension.key))->click();
        QCOMPARE(window.said("sum"), QStringLiteral("No practice is chosen yet."));
        window.press("begin");
        QCOMPARE(window.begun(), 0);
        QVERIFY(QApplication::focusWidget()->inherits("QCheckBox"));

        const Practice &practice = all.practices[6];
        window.find<QCheckBox>(qPrintable(practice.key))->click();
        const QString dimension = all.dimensions[practice.dimension].key;
        QCOMPARE(window.find<QCheckBox>(qPrintable(dimension))->checkState(), Qt::PartiallyChecked);
        window.press("begin");
        QCOMPARE(window.wish().plan.items, practice.items);
        QCOMPARE(window.wish().variant, QStringLiteral("full"));
    }

    void aDimensionThatIsHalfChosenIsTakenWhole()
    {
        Preparing window;
        window.choose("asked", QStringLiteral("chosen"));
        const Questionnaire all = questionnaire();
        auto *head = window.find<QCheckBox>(qPrintable(all.dimensions[1].key));
        window.find<QCheckBox>(qPrintable(all.practices[all.dimensions[1].practices[2]].key))->click();
        QCOMPARE(head->checkState(), Qt::PartiallyChecked);
        head->click();
        QCOMPARE(head->checkState(), Qt::Checked);
        head->click();
        QCOMPARE(head->checkState(), Qt::Unchecked);
        QCOMPARE(window.said("sum").left(3), QStringLiteral("36 "));
    }

    void whatIsWrongIsSaidInPlace_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trouble");
        QTest::newRow("no title") << QByteArray("title") << QStringLiteral("  ") << QStringLiteral("title");
        QTest::newRow("a group twice") << QByteArray("groups") << QStringLiteral("Shops, shops")
                                       << QStringLiteral("“shops” is there twice");
        QTest::newRow("a long group") << QByteArray("groups") << QString(90, u'x') << QStringLiteral("too long");
    }

    void whatIsWrongIsSaidInPlace()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, text);
        QFETCH(QString, trouble);
        Preparing window;
        auto *line = window.find<QLineEdit>(field.constData());
        const QString before = line->text();
        line->setText(text);
        window.press("begin");
        QCOMPARE(window.begun(), 0);
        QVERIFY2(window.hint(line).contains(trouble), qPrintable(window.hint(line)));
        QCOMPARE(QApplication::focusWidget(), line);
        line->setText(before);
        window.press("begin");
        QCOMPARE(window.begun(), 1);
    }

    void nobodyNeedsGroups()
    {
        Preparing window;
        window.find<QLineEdit>("groups")->setText(QStringLiteral(" , "));
        window.press("begin");
        QVERIFY(window.wish().plan.groups.isEmpty());
    }

    void saysWhatPhonesSay()
    {
        Preparing window;
        const auto *anonymous = window.find<Options>("mode")->findChild<QRadioButton *>(QStringLiteral("anonymous"));
        const auto *named = window.find<Options>("mode")->findChild<QRadioButton *>(QStringLiteral("named"));
        const QJsonObject phone = live::phoneWords();
        QVERIFY(anonymous->isChecked());
        QVERIFY(anonymous->accessibleDescription().contains(phone[u"anonymousMeans"].toString()));
        QVERIFY(named->accessibleDescription().contains(phone[u"namedMeans"].toString()));
    }

    void withoutANetworkEverybodyHasTheirOwnPace()
    {
        Preparing window;
        window.chooseNetwork(QString());
        const auto *together = window.find<Options>("pace")->findChild<QRadioButton *>(QStringLiteral("together"));
        QVERIFY(!together->isEnabled());
        QVERIFY(together->accessibleDescription().startsWith(QStringLiteral("Only with phones")));
        QVERIFY(!window.find<QPushButton>("reachCheck")->isEnabled());
        window.press("begin");
        QCOMPARE(window.wish().plan.pace, live::Pace::Own);
        QCOMPARE(window.wish().host, QString());

        window.main->goTo({.place = Place::Overview});
        window.main->goTo({.place = Place::Prepare});
        QVERIFY(together->isEnabled() && together->isChecked());
        window.press("begin");
        QCOMPARE(window.wish().plan.pace, live::Pace::Together);
    }

    void choicesAreRemembered()
    {
        Preparing window;
        window.find<QLineEdit>("groups")->setText(QStringLiteral("Shops, Office"));
        window.choose("pace", QStringLiteral("own"));
        window.choose("mode", QStringLiteral("named"));
        window.chooseNetwork(cable.device);
        window.press("begin");
        window.restart();
        window.main->goTo({.place = Place::Prepare});
        QCOMPARE(window.find<QLineEdit>("groups")->text(), QStringLiteral("Shops, Office"));
        QCOMPARE(window.find<Options>("pace")->value().toString(), QStringLiteral("own"));
        QCOMPARE(window.find<Options>("mode")->value().toString(), QStringLiteral("anonymous"));
        QCOMPARE(window.find<QComboBox>("network")->currentData().toString(), cable.device);
    }

    void whatIsWrittenStaysThroughAnotherLanguageAndAnotherPage()
    {
        Preparing window;
        window.find<QLineEdit>("title")->setText(QStringLiteral("Board"));
        window.choose("asked", QStringLiteral("full"));
        QEvent language(QEvent::LanguageChange);
        QApplication::sendEvent(window.main.get(), &language);
        QCOMPARE(window.find<QLineEdit>("title")->text(), QStringLiteral("Board"));
        window.main->goTo({.place = Place::Settings});
        window.main->goTo({.place = Place::Prepare});
        QCOMPARE(window.find<QLineEdit>("title")->text(), QStringLiteral("Board"));
        QCOMPARE(window.find<Options>("asked")->value().toString(), QStringLiteral("full"));
    }

    void aReaderCannotBegin()
    {
        Preparing window;
        window.main->goTo({.place = Place::Overview});
        window.main->openForReading(window.workspace());
        window.main->goTo({.place = Place::Prepare});
        QVERIFY(!window.find<QPushButton>("begin")->isEnabled());
        QVERIFY(!window.find<QPushButton>("rehearse")->isEnabled());
    }

    void readableInALongerLanguage()
    {
        Preparing window({wifi, cable}, pseudoLanguage);
        window.main->resize(1024, 640);
        VERIFY_READABLE(*window.page());
        window.choose("asked", QStringLiteral("chosen"));
        window.press("more");
        window.find<ReachPanel>("reachPanel")->setPatience(1);
        window.press("reachCheck");
        QTRY_VERIFY(!window.said("reachHelp").isEmpty());
        VERIFY_READABLE(*window.page());
    }
};

QTEST_MAIN(tst_PreparePage)
#include "tst_preparepage.moc"

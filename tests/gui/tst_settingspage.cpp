#include "guitest.h"
#include "layoutcheck.h"
#include "testrounds.h"

#include "cli/sample.h"
#include "ui/choices.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

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

/// The choice with these words.
QPushButton *choice(const Window &window, const char *choices, const QString &text)
{
    for (auto *button : window.find<Choices>(choices)->findChildren<QPushButton *>())
        if (button->text() == text)
            return button;
    return nullptr;
}

void withBackups(Window &window)
{
    window.preferences->set(Preference::MakeBackups, true);
    window.preferences->set(Preference::BackupFolder, window.file(QStringLiteral("backups")));
    window.main->openWorkspace(window.workspace());
}

} // namespace

class tst_SettingsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void themeAppliesAtOnce()
    {
        Window window;
        window.main->goTo({.place = Place::Settings});
        QTest::mouseClick(choice(window, "appearance", QStringLiteral("Dark")), Qt::LeftButton);
        QVERIFY(window.theme->dark());
        QCOMPARE(window.preferences->text(Preference::Appearance), QStringLiteral("dark"));
        QTest::mouseClick(choice(window, "appearance", QStringLiteral("Light")), Qt::LeftButton);
        QVERIFY(!window.theme->dark());
    }

    void textGrows()
    {
        Window window;
        window.main->goTo({.place = Place::Settings});
        const int before = window.theme->pixels(TextSize::Body);
        QTest::mouseClick(choice(window, "textScale", QStringLiteral("130%")), Qt::LeftButton);
        QVERIFY(window.theme->pixels(TextSize::Body) > before);
    }

    void languageSwitchesAndIsKept()
    {
        Window window;
        window.main->goTo({.place = Place::Settings});
        auto *language = window.find<QComboBox>("language");
        QCOMPARE(language->itemText(0), QStringLiteral("System"));
        QCOMPARE(language->itemText(1), QStringLiteral("English"));
        language->setCurrentIndex(0);
        Q_EMIT language->activated(0);
        QCOMPARE(window.preferences->text(Preference::Language), QString());
        QCOMPARE(language->currentText(), QStringLiteral("System"));
    }

    void singleKeysAreSwitchedOff()
    {
        Window window;
        window.main->goTo({.place = Place::Settings});
        QTest::mouseClick(choice(window, "singleKeys", QStringLiteral("Off")), Qt::LeftButton);
        QVERIFY(!window.preferences->on(Preference::SingleKeys));
        window.main->goTo({.place = Place::Overview});
        window.main->goTo({.place = Place::Settings});
        QVERIFY(choice(window, "singleKeys", QStringLiteral("Off"))->isChecked());
    }

    void backupsAreSwitchedOnAtOnce()
    {
        Window window;
        window.preferences->set(Preference::BackupFolder, window.file(QStringLiteral("backups")));
        addPulse(window.session, QStringLiteral("Board"), 3, true);
        window.main->goTo({.place = Place::Settings});
        QVERIFY(!window.find<QPushButton>("backUpNow")->isEnabled());
        QTest::mouseClick(choice(window, "makeBackups", QStringLiteral("On")), Qt::LeftButton);
        QCOMPARE(window.main->route().place, Place::Settings);
        press(window, "backUpNow");
        QVERIFY(!storage::backupsOf(window.workspace(), window.file(QStringLiteral("backups"))).isEmpty());
        QVERIFY(window.find<QPushButton>("restore")->isVisible());
    }

    void goesBackToABackupAndForthAgain()
    {
        Window window;
        withBackups(window);
        addPulse(window.session, QStringLiteral("Before"), 3, true);
        QVERIFY(window.session.workspace().backUp().ok());
        addPulse(window.session, QStringLiteral("After"), 3, true);
        window.main->goTo({.place = Place::Settings});
        QSignalSpy notices(window.main->page(), &Page::notify);
        press(window, "restore");
        QCOMPARE(window.session.heads().size(), 1);
        QCOMPARE(window.session.heads().first().title, QStringLiteral("Before"));
        notices.last().first().value<Notice>().action();
        QCOMPARE(window.session.heads().size(), 2);
    }

    void tabFollowsWhatIsSeen()
    {
        Window window;
        addPulse(window.session, QStringLiteral("Ours"), 3, true); // a client, whose logo can be chosen
        window.main->goTo({.place = Place::Settings});
        const QStringList wanted{
            QStringLiteral("firm"),       QStringLiteral("confidentiality"), QStringLiteral("footer"),
            QStringLiteral("logo"),       QStringLiteral("clientLogo"),      QStringLiteral("accent"),
            QStringLiteral("pickAccent"),
        };
        QCOMPARE(window.tabStops(window.find<QLineEdit>("firm"), int(wanted.size())), wanted);
    }

    void usingTheNearestColourStaysAtTheField()
    {
        Window window;
        window.main->goTo({.place = Place::Settings});
        auto *field = window.find<QLineEdit>("accent");
        QTest::keyClicks(field, QStringLiteral("#ffff00"));
        auto *nearest = window.find<QPushButton>("useNearest");
        QVERIFY(nearest->isVisible());
        nearest->setFocus();
        window.key(Qt::Key_Space);
        QVERIFY(!nearest->isVisible());
        QVERIFY(field->hasFocus());
        QVERIFY(field->text() != QStringLiteral("#ffff00"));
    }

    void previewIsInSightWhileOneTypes()
    {
        Window window;
        window.main->resize(1280, 800);
        addPulse(window.session, QStringLiteral("Ours"), 3, true);
        window.main->goTo({.place = Place::Settings});
        const auto *preview = window.find<QWidget>("brandingPreview");
        const auto seenBeside = [&](QLineEdit *field) {
            for (auto *area : window.page()->findChildren<QScrollArea *>()) // as Tab does
                area->ensureWidgetVisible(field);
            const int cover = preview->width() * 297 / 210; // A4, above the second page
            const QRect seen = preview->visibleRegion().boundingRect();
            return seen.top() <= cover / 2 && seen.bottom() >= cover / 2;
        };
        for (const char *name : {"firm", "accent"})
            QTRY_VERIFY2(seenBeside(window.find<QLineEdit>(name)), name);
    }

    void aFullLineSaysSo()
    {
        Window window;
        window.main->goTo({.place = Place::Settings});
        auto *firm = window.find<QLineEdit>("firm");
        const auto said = [&window] {
            const auto labels = window.page()->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [](const QLabel *label) {
                return label->isVisible() && label->text() == QStringLiteral("120 letters at most.");
            });
        };
        QTest::keyClicks(firm, QString(119, u'a'));
        QVERIFY(!said());
        QTest::keyClicks(firm, QStringLiteral("bc"));
        QVERIFY(said());
        QCOMPARE(firm->text(), QString(119, u'a') + u'b');
        QTest::keyClick(firm, Qt::Key_Backspace);
        QVERIFY(!said());
    }

    void sampleIsRemovedWithOneClick()
    {
        Window window;
        QVERIFY(cli::addSample(window.session.workspace()).ok());
        addPulse(window.session, QStringLiteral("Ours"), 3, true);
        window.main->goTo({.place = Place::Settings});
        press(window, "removeSample");
        QCOMPARE(window.session.heads().size(), 1);
        QVERIFY(!window.find<QPushButton>("removeSample")->isVisible());
    }

    void readableInALongerLanguage_data()
    {
        QTest::addColumn<double>("textScale");
        QTest::newRow("usual text") << 1.0;
        QTest::newRow("large text") << 1.3;
    }

    void readableInALongerLanguage()
    {
        QFETCH(double, textScale);
        Window window(pseudoLanguage);
        window.preferences->set(Preference::TextScale, textScale);
        applyAppearance(*window.preferences);
        window.restart();
        withBackups(window);
        QVERIFY(cli::addSample(window.session.workspace()).ok());
        QVERIFY(window.session.workspace().backUp().ok());
        window.main->resize(1024, 640);
        window.main->goTo({.place = Place::Settings});
        VERIFY_READABLE(*window.page());
    }
};

QTEST_MAIN(tst_SettingsPage)
#include "tst_settingspage.moc"

#include "guitest.h"
#include "layoutcheck.h"
#include "testrounds.h"

#include "ui/dialogs.h"
#include "ui/lockedpage.h"
#include "ui/passworddialog.h"
#include "ui/toast.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace heartwood;
using namespace heartwood::ui;
using namespace heartwood::ui::test;

namespace {

const QString passphrase = QStringLiteral("several words are best");
constexpr int longEnough = 60'000; ///< for what is meant to cost a second

void press(const Window &window, const char *name)
{
    auto *button = window.find<QPushButton>(name);
    QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

void choosePassphrase(const Window &window, const QString &words)
{
    window.main->goTo({.place = Place::Settings});
    press(window, "protect");
    auto *dialog = window.main->findChild<PasswordDialog *>();
    QVERIFY(dialog);
    for (const char *field : {"password", "passwordAgain"})
        dialog->findChild<QLineEdit *>(QLatin1String(field))->setText(words);
    auto *take = dialog->findChild<QPushButton *>(QStringLiteral("takePassword"));
    QVERIFY(take->isEnabled());
    QTest::mouseClick(take, Qt::LeftButton);
}

void protect(Window &window)
{
    choosePassphrase(window, passphrase);
    QVERIFY(qobject_cast<LockedPage *>(window.page())); // nothing is at hand meanwhile
    QVERIFY(!window.session.isOpen());
    QTRY_VERIFY_WITH_TIMEOUT(window.session.isOpen(), longEnough);
    QVERIFY(window.session.workspace().isProtected());
}

void unlock(Window &window, const QString &words)
{
    auto *field = window.find<QLineEdit>("passphrase");
    QVERIFY(field && field->hasFocus());
    field->setText(words);
    QTest::keyClick(field, Qt::Key_Return);
    const auto answered = [&] {
        return window.main->route().place != Place::Locked || window.find<QLabel>("passphraseTrouble")->isVisible();
    };
    QTRY_VERIFY_WITH_TIMEOUT(answered(), longEnough);
}

} // namespace

class tst_Locked : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void protectsWhatIsOpen()
    {
        Window window;
        protect(window);
        QCOMPARE(window.main->route().place, Place::Settings);
        QVERIFY(window.main->findChild<Toast *>()->notice().text.contains(QStringLiteral("protected")));
        QVERIFY(window.find<QPushButton>("unprotect")->isVisible());
        QFile file(window.workspace());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("SQLite"));
    }

    void asksOnTheNextDay()
    {
        Window window;
        protect(window);
        const qint64 id = addPulse(window.session, QStringLiteral("Round"), 3, true);
        window.session.close();
        window.restart();
        QVERIFY(qobject_cast<LockedPage *>(window.page()));
        QVERIFY(!window.session.isOpen());
        unlock(window, QStringLiteral("not that one"));
        QVERIFY(!window.session.isOpen());
        QVERIFY(window.find<QLabel>("passphraseTrouble")->text().contains(QStringLiteral("not the passphrase")));
        unlock(window, passphrase);
        QCOMPARE(window.main->route().place, Place::Overview);
        QCOMPARE(window.session.heads().value(0).id, id);
    }

    void tellsShortAndUnlikeOnes()
    {
        Window window;
        window.main->goTo({.place = Place::Settings});
        press(window, "protect");
        auto *dialog = window.main->findChild<PasswordDialog *>();
        auto *take = dialog->findChild<QPushButton *>(QStringLiteral("takePassword"));
        auto *first = dialog->findChild<QLineEdit *>(QStringLiteral("password"));
        auto *second = dialog->findChild<QLineEdit *>(QStringLiteral("passwordAgain"));
        const auto type = [&](const QString &one, const QString &other) {
            first->setText(one);
            second->setText(other);
            return take->isEnabled();
        };
        QVERIFY(!type({}, {}));
        QVERIFY(!type(QStringLiteral("1234567"), QStringLiteral("1234567")));
        QVERIFY(!type(QStringLiteral("12345678"), QStringLiteral("12345679")));
        QVERIFY(type(QStringLiteral("12345678"), QStringLiteral("12345678")));
        dialog->reject();
        QVERIFY(!window.session.workspace().isProtected());
    }

    void givesTheProtectionBack()
    {
        Window window;
        protect(window);
        const qint64 id = addPulse(window.session, QStringLiteral("Round"), 3, true);
        replaceDialogs({.openFile = {}, .saveFile = {}, .tell = {}, .whether = [](const YesOrNo &) { return true; }});
        press(window, "unprotect");
        replaceDialogs({});
        QTRY_VERIFY_WITH_TIMEOUT(window.session.isOpen(), longEnough);
        QVERIFY(!window.session.workspace().isProtected());
        QCOMPARE(window.session.heads().value(0).id, id);
        window.restart();
        QCOMPARE(window.main->route().place, Place::Overview);
    }

    void offersABackupWhereItIsDamaged()
    {
        Window window;
        window.preferences->set(Preference::MakeBackups, true);
        window.preferences->set(Preference::BackupFolder, window.file(QStringLiteral("backups")));
        protect(window); // opens it again, which backs up
        const qint64 id = addPulse(window.session, QStringLiteral("Round"), 3, true);
        QVERIFY(window.session.workspace().backUp().ok());
        window.session.close();
        QFile file(window.workspace());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2) && file.write("damage") == 6);
        file.close();
        window.restart();
        unlock(window, passphrase);
        QTRY_COMPARE(window.main->route().place, Place::Trouble);
        QVERIFY(!window.find<QPushButton>("saveReadable")->isVisible());
        press(window, "restoreBackup");
        unlock(window, passphrase);
        QCOMPARE(window.session.heads().value(0).id, id);
    }

    void opensForReadingWhereAnotherWrites()
    {
        Window window;
        protect(window);
        window.session.close();
        const auto sealed = storage::SealedFile::open(window.workspace(), passphrase);
        const auto other = storage::Workspace::open(window.workspace(), {.backupFolder = {}, .sealed = *sealed});
        QVERIFY(other.ok());
        window.restart();
        unlock(window, passphrase);
        QTRY_COMPARE(window.main->route().place, Place::Trouble);
        press(window, "openForReading"); // without asking again
        QVERIFY(window.session.isOpen());
        QVERIFY(window.session.readOnly());
    }

    void fitsEverywhere_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("longer") << QStringLiteral("x-pseudo");
    }

    void fitsEverywhere()
    {
        QFETCH(const QString, language);
        Window window(language);
        window.main->goTo({.place = Place::Settings});
        press(window, "protect");
        auto *dialog = window.main->findChild<PasswordDialog *>();
        QCOMPARE(layoutFaults(*dialog), QStringList());
        delete dialog;
        protect(window);
        QCOMPARE(layoutFaults(*window.main), QStringList());
        window.session.close();
        window.restart();
        window.main->resize(1024, 640);
        QCOMPARE(layoutFaults(*window.main), QStringList());
        unlock(window, QStringLiteral("wrong"));
        QCOMPARE(layoutFaults(*window.main), QStringList());
    }
};

QTEST_MAIN(tst_Locked)
#include "tst_locked.moc"

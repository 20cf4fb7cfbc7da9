#include "ui/keepawake.h"

#include <QtTest>

/// A system without a message bus. A program of its own, for a bus once joined stays joined.
using heartwood::ui::KeepAwake;

class tst_NoAwake : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        for (const char *bus : {"DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"})
            qputenv(bus, "unix:path=/nowhere");
    }

    void nothingCanBeAsked()
    {
        const KeepAwake awake(QStringLiteral("x"));
        QTRY_VERIFY(awake.failed());
    }
};

QTEST_GUILESS_MAIN(tst_NoAwake)
#include "tst_noawake.moc"

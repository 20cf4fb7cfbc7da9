#include "live/simulatedphones.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

/// Not a test: phones that join a workshop and answer like people, to lead one with.
///   roomful ADDRESS:PORT CODE PHONES [SECONDS]
/// They stay until the workshop closes, or for so many seconds (600).
int main(int argc, char **argv)
{
    using namespace heartwood::live;
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4) {
        std::fputs("roomful ADDRESS:PORT CODE PHONES [SECONDS]\n", stderr);
        return 2;
    }
    Rehearsal rehearsal;
    rehearsal.address = {.host = arguments[1].section(u':', 0, -2), .port = arguments[1].section(u':', -1).toUShort()};
    rehearsal.code = arguments[2].toLatin1().replace('-', "");
    rehearsal.phones = arguments[3].toInt();
    const SimulatedPhones phones(rehearsal);
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &application, [&] {
        if (phones.joined() > 0 && phones.gone() >= phones.joined())
            QCoreApplication::quit();
    });
    watch.start(1000);
    QTimer::singleShot(1000 * arguments.value(4, QStringLiteral("600")).toInt(), &application, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

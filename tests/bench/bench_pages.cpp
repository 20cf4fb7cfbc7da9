// bench_pages FILE ASSESSMENT: how long the window takes, from being told to go to a page until it is painted.
#include "../gui/guitest.h"
#include "limits/measure.h"

#include <QApplication>

using namespace heartwood;
using namespace heartwood::ui;

namespace {

constexpr int visits = 5;

/// Median milliseconds; what was scored before is forgotten, as if another program had written.
double visit(test::Window &window, const Route &route)
{
    return measure::medianOf(visits,
                             [&window, &route] {
                                 window.main->goTo({.place = Place::Settings});
                                 window.session.touched();
                                 QCoreApplication::processEvents();
                                 window.main->goTo(route);
                                 QCoreApplication::processEvents();
                             }) /
           1000;
}

} // namespace

int main(int count, char **values)
{
    const QApplication application(count, values);
    QApplication::setApplicationName(QStringLiteral("Heartwood"));
    if (count != 3)
        return 2;
    test::Window window;
    window.main->openWorkspace(QString::fromLocal8Bit(values[1]));
    const qint64 assessment = QByteArray(values[2]).toLongLong();
    measure::print("overview", visit(window, {.place = Place::Overview}), "ms");
    measure::print("assessments", visit(window, {.place = Place::Assessments}), "ms");
    measure::print("results", visit(window, {.place = Place::Results, .assessment = assessment}), "ms");
    return window.main->route().place == Place::Results ? 0 : 1;
}

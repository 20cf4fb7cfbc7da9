// bench_question: from a key on the question page until the page has painted what follows, the save included.
#include "../gui/guitest.h"
#include "limits/measure.h"

#include <QApplication>

using namespace heartwood;
using namespace heartwood::ui;

namespace {

constexpr int keys = 1000;
constexpr int walk = 40; ///< of the 48 questions; then back again, so that the page never ends

void beginFullAssessment(test::Window &window)
{
    const auto id = window.session.assessments().create({.title = QStringLiteral("Bench"),
                                                         .organization = QStringLiteral("Bench"),
                                                         .date = QDate::currentDate(),
                                                         .questionnaireHash = *window.session.currentQuestionnaire(),
                                                         .variant = QStringLiteral("full")});
    window.session.touched();
    window.main->goTo({.place = Place::Question, .assessment = *id});
    QCoreApplication::processEvents();
}

/// Milliseconds until everything that the key set off has been done, painting too.
double pressed(test::Window &window, Qt::Key key)
{
    const auto start = measure::Clock::now();
    window.key(key);
    QCoreApplication::processEvents();
    return measure::microseconds(measure::Clock::now() - start) / 1000;
}

} // namespace

int main(int count, char **values)
{
    QApplication application(count, values);
    QApplication::setApplicationName(QStringLiteral("Heartwood"));
    test::Window window;
    beginFullAssessment(window);
    std::vector<double> times;
    for (int i = 0; i < keys; ++i) {
        const bool back = i % walk == 0 && i > 0;
        for (int step = 0; back && step < walk; ++step)
            pressed(window, Qt::Key_Backspace);
        times.push_back(pressed(window, Qt::Key(Qt::Key_1 + (i + i / walk) % levelCount)));
    }
    measure::print("key_median", measure::median(times), "ms");
    measure::print("key_max", *std::max_element(times.begin(), times.end()), "ms");
    return window.main->route().place == Place::Question ? 0 : 1;
}

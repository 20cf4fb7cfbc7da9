#pragma once

#include "guitest.h"

#include <QPushButton>

/// Customers' waves for the tests of their page.
namespace heartwood::ui::test {

inline void press(const Window &window, const char *name)
{
    auto *button = window.find<QPushButton>(name);
    QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

inline QList<Measure> stored(Window &window)
{
    const auto measures = window.session.measures().list();
    return measures ? *measures : QList<Measure>();
}

/// Fifty tens and as many zeros as wanted.
inline void addWave(Window &window, const QDate &date, int zeros, bool covered)
{
    const Measure wave{.kind = MeasureKind::Nps,
                       .organization = QStringLiteral("Larkfield Stores"),
                       .date = date,
                       .scaleMax = 10,
                       .covered = covered,
                       .answers = QList<std::optional<double>>(50, 10.0) + QList<std::optional<double>>(zeros, 0.0)};
    QVERIFY(window.session.measures().add(wave));
}

} // namespace heartwood::ui::test

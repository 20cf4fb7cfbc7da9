#pragma once

#include "model/forecast.h"

#include <QFrame>

class QVBoxLayout;

namespace heartwood::ui {

/// Forecasts whose wave is not there yet, a line each, with a button that withdraws it.
class WaitingForecasts : public QFrame
{
    Q_OBJECT
public:
    explicit WaitingForecasts(QWidget *parent);

    /// writable: whether they may be withdrawn.
    void setForecasts(const QList<Forecast> &forecasts, bool writable);

Q_SIGNALS:
    void withdrawn(const heartwood::Forecast &forecast);

private:
    void addLine(const Forecast &forecast, bool writable);

    QWidget *m_lines = nullptr;
    QVBoxLayout *m_layout = nullptr;
};

} // namespace heartwood::ui

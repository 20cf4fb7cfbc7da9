#include "ui/waitingforecasts.h"

#include "report/figures.h"
#include "report/measurewords.h"
#include "scoring/forecasts.h"
#include "ui/widgets.h"

#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

QString organizationOf(const Forecast &forecast)
{
    return forecast.sample ? WaitingForecasts::tr("%1 · sample").arg(forecast.organization) : forecast.organization;
}

QString wordsOf(const Forecast &forecast)
{
    return WaitingForecasts::tr("Forecast waiting for its wave: %1 of %2, from %3: %4 (%5).",
                                "a measure, an organization, a date, a figure, and of how many guesses")
        .arg(report::nameOf(forecast.kind), organizationOf(forecast), report::longDate(forecast.date),
             report::figureText(forecast.kind, scoring::figuresOf(forecast).median), report::guessesText(forecast));
}

} // namespace

WaitingForecasts::WaitingForecasts(QWidget *parent) : QFrame(parent)
{
    m_layout = new QVBoxLayout(this);
    setProperty("card", true);
    m_layout->setContentsMargins(theme().length(20), theme().length(12), theme().length(20), theme().length(12));
}

void WaitingForecasts::setForecasts(const QList<Forecast> &forecasts, bool writable)
{
    if (m_lines) {
        m_layout->removeWidget(m_lines);
        m_lines->hide();
        m_lines->deleteLater(); // one of its buttons may be what was pressed
    }
    m_lines = new QWidget(this);
    auto *lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme().length(8));
    m_layout->addWidget(m_lines);
    for (const Forecast &forecast : forecasts)
        addLine(forecast, writable);
    setVisible(!forecasts.isEmpty());
}

void WaitingForecasts::addLine(const Forecast &forecast, bool writable)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(theme().length(12));
    QLabel *words = makeText(m_lines);
    words->setObjectName(QStringLiteral("waitingForecast"));
    words->setText(wordsOf(forecast));
    QPushButton *withdraw = makeButton(m_lines, ButtonKind::Small);
    withdraw->setObjectName(QStringLiteral("withdrawForecast"));
    withdraw->setText(tr("Withdraw"));
    withdraw->setAccessibleDescription(words->text());
    withdraw->setEnabled(writable);
    line->addWidget(words, 1);
    line->addWidget(withdraw, 0, Qt::AlignVCenter);
    static_cast<QVBoxLayout *>(m_lines->layout())->addLayout(line);
    connect(withdraw, &QPushButton::clicked, this, [this, forecast] { Q_EMIT withdrawn(forecast); });
}

} // namespace heartwood::ui

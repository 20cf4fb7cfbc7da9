#include "storage/forecaststore.h"

#include "storage/connection.h"
#include "storage/forecastguesses.h"
#include "storage/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace heartwood::storage {

namespace {

QByteArray textOf(QList<double> guesses)
{
    std::ranges::sort(guesses);
    QJsonArray array;
    for (const double guess : guesses)
        array.append(guess);
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

void requireWhole(Connection &connection, const Forecast &forecast)
{
    if (forecast.organization.isEmpty() || !forecast.date.isValid() || forecast.guesses.isEmpty())
        connection.fail(ErrorCode::BadArgument, QStringLiteral("forecast"));
    if (const auto guess = guessOffScale(forecast.kind, forecast.guesses))
        connection.fail(ErrorCode::BadArgument,
                        QStringLiteral("forecast of %1: %2").arg(measureKindKey(forecast.kind)).arg(*guess));
}

Forecast forecastIn(Connection &connection, const Statement &row)
{
    const auto kind = measureKindOfKey(row.text(1));
    const auto guesses = guessesIn(row.bytes(5));
    if (!kind || !guesses)
        connection.fail(ErrorCode::Damaged, QStringLiteral("forecast %1").arg(row.integer(0)));
    return {.id = row.integer(0),
            .kind = *kind,
            .organization = row.text(2),
            .date = row.date(3),
            .sample = row.integer(4) != 0,
            .guesses = *guesses};
}

} // namespace

std::optional<QList<double>> guessesIn(QByteArrayView text)
{
    const QJsonArray array = QJsonDocument::fromJson(text.toByteArray()).array();
    QList<double> guesses;
    for (const auto guess : array) {
        if (!guess.isDouble())
            return std::nullopt;
        guesses.append(guess.toDouble());
    }
    return guesses.isEmpty() ? std::nullopt : std::optional(guesses);
}

Result<qint64> ForecastStore::add(const Forecast &forecast)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        requireWhole(connection, forecast);
        run(connection, "INSERT INTO forecast (kind, organization, date, sample, guesses) VALUES (?, ?, ?, ?, ?)",
            measureKindKey(forecast.kind), forecast.organization, forecast.date, forecast.sample,
            QByteArrayView(textOf(forecast.guesses)));
        return connection.lastId();
    });
}

Result<QList<Forecast>> ForecastStore::list(const QString &organization) const
{
    Connection &connection = m_workspace.connection();
    return reading(connection, [&] {
        QList<Forecast> forecasts;
        Statement row(connection,
                      "SELECT id, kind, organization, date, sample, guesses FROM forecast "
                      "WHERE ? IN ('', organization) ORDER BY kind, date, id",
                      organization);
        while (row.next())
            forecasts.append(forecastIn(connection, row));
        return forecasts;
    });
}

Result<void> ForecastStore::remove(qint64 id)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        if (run(connection, "DELETE FROM forecast WHERE id = ?", id) == 0)
            connection.fail(ErrorCode::BadArgument, QStringLiteral("forecast %1").arg(id));
    });
}

} // namespace heartwood::storage

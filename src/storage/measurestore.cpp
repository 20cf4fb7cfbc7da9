#include "storage/measurestore.h"

#include "storage/connection.h"
#include "storage/measureanswers.h"
#include "storage/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace heartwood::storage {

namespace {

QByteArray textOf(const QList<std::optional<double>> &answers)
{
    QJsonArray array;
    for (const auto &answer : answers)
        array.append(answer ? QJsonValue(*answer) : QJsonValue());
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

Measure measureIn(Connection &connection, const Statement &row)
{
    const auto kind = measureKindOfKey(row.text(1));
    const auto answers = measureAnswersIn(row.bytes(7));
    if (!kind || !answers)
        connection.fail(ErrorCode::Damaged, QStringLiteral("measure %1").arg(row.integer(0)));
    return {.id = row.integer(0),
            .kind = *kind,
            .organization = row.text(2),
            .date = row.date(3),
            .scaleMax = int(row.integer(4)),
            .sample = row.integer(5) != 0,
            .covered = row.integer(6) != 0,
            .answers = *answers};
}

} // namespace

std::optional<QList<std::optional<double>>> measureAnswersIn(QByteArrayView text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toByteArray());
    if (!document.isArray())
        return std::nullopt;
    const QJsonArray array = document.array();
    QList<std::optional<double>> answers;
    answers.reserve(array.size());
    for (const auto answer : array) {
        if (!answer.isDouble() && !answer.isNull())
            return std::nullopt;
        answers.append(answer.isDouble() ? std::optional(answer.toDouble()) : std::nullopt);
    }
    return answers;
}

Result<qint64> MeasureStore::add(const Measure &measure)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        run(connection,
            "INSERT INTO measure (kind, organization, date, scale_max, sample, covered, answers) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            measureKindKey(measure.kind), measure.organization, measure.date, measure.scaleMax, measure.sample,
            measure.covered, QByteArrayView(textOf(measure.answers)));
        return connection.lastId();
    });
}

Result<QList<Measure>> MeasureStore::list(const QString &organization) const
{
    Connection &connection = m_workspace.connection();
    return reading(connection, [&] {
        QList<Measure> measures;
        Statement row(connection,
                      "SELECT id, kind, organization, date, scale_max, sample, covered, answers FROM measure "
                      "WHERE ? IN ('', organization) ORDER BY kind, date, id",
                      organization);
        while (row.next())
            measures.append(measureIn(connection, row));
        return measures;
    });
}

Result<void> MeasureStore::remove(qint64 id)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        if (run(connection, "DELETE FROM measure WHERE id = ?", id) == 0)
            connection.fail(ErrorCode::BadArgument, QStringLiteral("measure %1").arg(id));
    });
}

Result<void> MeasureStore::uncover(qint64 id)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        if (run(connection, "UPDATE measure SET covered = 0 WHERE id = ?", id) == 0)
            connection.fail(ErrorCode::BadArgument, QStringLiteral("measure %1").arg(id));
    });
}

} // namespace heartwood::storage

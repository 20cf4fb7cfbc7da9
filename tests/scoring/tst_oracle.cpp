#include "oraclecase.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>

namespace {

QString folder()
{
    const QString other = qEnvironmentVariable("HEARTWOOD_ORACLE_DIR");
    return other.isEmpty() ? QStringLiteral(HEARTWOOD_TEST_DATA "/oracle") : other;
}

QJsonObject readCase(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// Places where got is not what is expected.
class Differences
{
public:
    explicit Differences(double tolerance) : m_tolerance(tolerance) {}

    void compare(const QString &path, const QJsonValue &expected, const QJsonValue &got)
    {
        if (expected.isObject() && got.isObject())
            compareObjects(path, expected.toObject(), got.toObject());
        else if (expected.isArray() && got.isArray())
            compareArrays(path, expected.toArray(), got.toArray());
        else if (expected.isDouble() && got.isDouble())
            require(std::abs(expected.toDouble() - got.toDouble()) <= m_tolerance, path, expected, got);
        else
            require(expected == got, path, expected, got);
    }
    QStringList found() const { return m_found; }

private:
    void compareObjects(const QString &path, const QJsonObject &expected, const QJsonObject &got)
    {
        QStringList keys = expected.keys() + got.keys();
        keys.removeDuplicates();
        for (const QString &key : std::as_const(keys)) {
            if (expected.contains(key) && got.contains(key))
                compare(path + u'/' + key, expected[key], got[key]);
            else
                m_found.append(QStringLiteral("%1/%2: in one of both only").arg(path, key));
        }
    }

    void compareArrays(const QString &path, const QJsonArray &expected, const QJsonArray &got)
    {
        require(expected.size() == got.size(), path, expected.size(), got.size());
        for (qsizetype i = 0; i < std::min(expected.size(), got.size()); ++i)
            compare(path + u'[' + QString::number(i) + u']', expected[i], got[i]);
    }

    void require(bool same, const QString &path, const QJsonValue &expected, const QJsonValue &got)
    {
        if (!same)
            m_found.append(QStringLiteral("%1: got %2, expected %3").arg(path, text(got), text(expected)));
    }

    static QString text(const QJsonValue &value)
    {
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    }

    double m_tolerance;
    QStringList m_found;
};

} // namespace

/// Every case of tests/data/oracle, or of the folder that HEARTWOOD_ORACLE_DIR names.
class OracleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void result_data()
    {
        QTest::addColumn<QString>("path");
        const QDir dir(folder());
        const QStringList files = dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        QVERIFY2(!files.isEmpty(), "no cases in the folder");
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << dir.filePath(file);
    }

    void result()
    {
        QFETCH(QString, path);
        const QJsonObject oracleCase = readCase(path);
        QVERIFY(oracleCase.contains(u"expected"));
        Differences differences(oracleCase[u"tolerance"].toDouble());
        differences.compare({}, oracleCase[u"expected"], oracle::resultOf(oracleCase));
        QVERIFY2(differences.found().isEmpty(), qPrintable(differences.found().join(u'\n')));
    }

    void aDifferenceIsFound()
    {
        const QJsonObject expected{{QStringLiteral("a"), 1.0}, {QStringLiteral("b"), QJsonValue()}};
        Differences differences(1e-6);
        differences.compare({}, expected, QJsonObject{{QStringLiteral("a"), 1.00001}, {QStringLiteral("c"), 1}});
        QCOMPARE(differences.found().size(), 3);
    }
};

QTEST_APPLESS_MAIN(OracleTest)
#include "tst_oracle.moc"

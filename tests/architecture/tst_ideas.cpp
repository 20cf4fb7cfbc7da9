#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

/// The table in CONTRIBUTING that says where each idea is covered, held against the questionnaire.
class TestIdeas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableNamesWhatIsThere_data();
    void tableNamesWhatIsThere();
};

static QByteArray contentOf(const char *path)
{
    QFile file(QLatin1String(HEARTWOOD_SOURCE_DIR "/") + QLatin1String(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Keys of practices, items and advice.
static QStringList knownKeys()
{
    const QJsonObject words =
        QJsonDocument::fromJson(contentOf("resources/questionnaires/customer-obsession.en.json")).object();
    QStringList keys;
    for (const char *kind : {"practices", "items", "advice"})
        keys << words[QLatin1String(kind)].toObject().keys();
    return keys;
}

void TestIdeas::tableNamesWhatIsThere_data()
{
    QTest::addColumn<QString>("key");
    static const QRegularExpression dotted(QStringLiteral("`([a-z-]+(\\.[a-z0-9-]+)+)`"));
    const QString text = QString::fromUtf8(contentOf("CONTRIBUTING.md"));
    const qsizetype table = text.indexOf(QLatin1String("| idea | covered by |"));
    QVERIFY(table > 0);
    for (auto match = dotted.globalMatch(text, table); match.hasNext();) {
        const QString key = match.next().captured(1);
        QTest::newRow(qPrintable(key)) << key;
    }
}

void TestIdeas::tableNamesWhatIsThere()
{
    static const QStringList known = knownKeys();
    QFETCH(QString, key);
    QVERIFY(known.contains(key));
}

QTEST_GUILESS_MAIN(TestIdeas)
#include "tst_ideas.moc"

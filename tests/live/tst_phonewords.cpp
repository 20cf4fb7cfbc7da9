#include "live/phonewords.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

/// The phone's page and its words belong together, and the page keeps to the security policy that the server sends.
using heartwood::live::phoneWords;

namespace {

// Plain strings: moc stumbles over raw ones.
const char *const madeUp = "\\b((?:t|plural)\\([^'].{0,20})";
// Of addresses only those of the page's own host; nothing inline, and nothing that makes markup of text.
const char *const outside = "(https?://\\w*|['\"(]//|url\\(|@import)";
const char *const inPlace = "(\\bstyle=|<style|\\bon\\w+=\"|javascript:|<script(?! src=\"page\\.js\" defer></script>))";
const char *const markup = "(innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function)";

QString fileOf(const QString &name)
{
    QFile file(QStringLiteral(":/heartwood/phone/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QSet<QString> found(const char *pattern, const QString &text)
{
    QSet<QString> all;
    for (auto each = QRegularExpression(QLatin1String(pattern)).globalMatch(text); each.hasNext();)
        all << each.next().captured(1);
    return all;
}

/// The form that a phone chooses.
QString formOf(const QString &key, int n)
{
    const QJsonObject word = phoneWords()[key].toObject();
    const QChar pick = word[QLatin1String("pick")].toString().at(n < 200 ? n : 100 + n % 100);
    return word[QLatin1String("forms")].toArray().at(pick.digitValue()).toString();
}

} // namespace

class TestPhoneWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_english.load(QStringLiteral(":/heartwood/i18n/heartwood_en.qm")));
        QVERIFY(QCoreApplication::installTranslator(&m_english));
        QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
    }

    void everyKeyOfThePageHasItsWords()
    {
        const QString script = fileOf(QStringLiteral("page.js"));
        const QStringList keys = phoneWords().keys();
        const QSet<QString> used = found("\\b(?:t|plural)\\('(\\w+)'", script);
        QVERIFY(used.size() > 50);
        QCOMPARE(used + QSet<QString>({QStringLiteral("lang"), QStringLiteral("dir")}),
                 QSet<QString>(keys.begin(), keys.end()));
        // No key is put together at run time: then this test would not know it.
        QCOMPARE(found(madeUp, script),
                 QSet<QString>({QStringLiteral("t(key, ...values) {"), QStringLiteral("plural(key, n) {")}));
        const QSet<QString> counted = found("\\bplural\\('(\\w+)'", script);
        for (const QString &key : keys)
            QVERIFY2(phoneWords()[key].isObject() == counted.contains(key), qPrintable(key));
    }

    void nothingComesFromElsewhere_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"index.html", "page.css", "page.js", "icon.svg"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void nothingComesFromElsewhere()
    {
        QFETCH(QString, name);
        const QString text = fileOf(name).remove(QLatin1String("http://www.w3.org/2000/svg"));
        QVERIFY(!text.isEmpty());
        QCOMPARE(found(outside, text) + found(inPlace, text) + found(markup, text), QSet<QString>());
    }

    void aNumberTakesItsForm()
    {
        QCOMPARE(formOf(QStringLiteral("here"), 1), QStringLiteral("One person is here."));
        for (int n : {0, 2, 11, 21, 101, 200, 201, 1000})
            QCOMPARE(formOf(QStringLiteral("here"), n), QStringLiteral("%1 people are here."));
    }

    void theDirectionIsTheLanguages()
    {
        QCOMPARE(phoneWords()[QLatin1String("lang")].toString(), QStringLiteral("en-GB"));
        QCOMPARE(phoneWords()[QLatin1String("dir")].toString(), QStringLiteral("ltr"));
        QLocale::setDefault(QLocale(QStringLiteral("ar")));
        QCOMPARE(phoneWords()[QLatin1String("dir")].toString(), QStringLiteral("rtl"));
        QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
    }

    /// For tests/live/page.py, which has no other server to ask.
    void theWordsAreWritten()
    {
        QFile file(QStringLiteral(HEARTWOOD_WORDS));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(phoneWords()).toJson());
    }

private:
    QTranslator m_english;
};

QTEST_GUILESS_MAIN(TestPhoneWords)
#include "tst_phonewords.moc"

#include "live/door.h"

#include <QRandomGenerator>
#include <QtTest>

/// Codes, tokens, and how many wrong ones are listened to.
using namespace heartwood::live;
using namespace std::chrono_literals;

namespace {

Door door()
{
    return {"KRM482", "a secret"};
}

QString wrong()
{
    return QStringLiteral("AAA000");
}

} // namespace

class TestDoor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesAreReadableAndDiffer()
    {
        QRandomGenerator random(1);
        const QRegularExpression form(QStringLiteral("^[ABCDEFGHJKMNPQRSTUVWXYZ]{3}[0-9]{3}$"));
        QSet<QByteArray> codes;
        QSet<char> used;
        for (int i = 0; i < 2000; ++i) {
            const QByteArray code = newCode(random);
            QVERIFY2(form.match(QString::fromLatin1(code)).hasMatch(), code.constData());
            codes << code;
            for (const char c : code)
                used << c;
        }
        QVERIFY(codes.size() > 1990); // of twelve million
        QCOMPARE(used.size(), 33);    // each of 23 letters and 10 digits
    }

    void tokensAndSecretsAreLong()
    {
        QRandomGenerator random(1);
        const QByteArray token = newToken(random);
        QCOMPARE(token.size(), 43);
        QCOMPARE(QByteArray::fromBase64(token, QByteArray::Base64UrlEncoding).size(), 32);
        QVERIFY(newToken(random) != token);
        QCOMPARE(newSecret(random).size(), 32);
    }

    void codesMayBeTypedLoosely_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("exact") << "KRM482" << QByteArray("KRM482");
        QTest::newRow("loose") << " krm-4 82 " << QByteArray("KRM482");
        QTest::newRow("dash") << QStringLiteral("KRM\u2013482") << QByteArray("KRM482");
        QTest::newRow("short") << "KRM48" << QByteArray();
        QTest::newRow("long") << "KRM4821" << QByteArray();
        QTest::newRow("never given out") << "KRO482" << QByteArray();
        QTest::newRow("turned round") << "482KRM" << QByteArray();
        QTest::newRow("other digits") << QStringLiteral("KRM\u0664\u0668\u0662") << QByteArray();
        QTest::newRow("empty") << "" << QByteArray();
        QTest::newRow("endless") << QString(1000, QLatin1Char(' ')) + "KRM482" << QByteArray();
    }
    void codesMayBeTypedLoosely()
    {
        QFETCH(const QString, typed);
        QTEST(normalizedCode(typed), "code");
    }

    /// RFC 4231, test case 2.
    void hashesAreHmacSha256()
    {
        QCOMPARE(tokenHash("Jefe", "what do ya want for nothing?").toHex(),
                 QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    }

    void comparesWholeStrings()
    {
        QVERIFY(sameInConstantTime("KRM482", "KRM482"));
        QVERIFY(!sameInConstantTime("KRM482", "KRM483"));
        QVERIFY(!sameInConstantTime("KRM482", "ARM482"));
        QVERIFY(!sameInConstantTime("KRM482", ""));
    }

    void aHundredThousandGuessesGetNowhere()
    {
        Door guarded = door();
        int compared = 0;
        for (int i = 0; i < 100000; ++i) // within a second
            compared += guarded.knock(wrong(), QStringLiteral("10.0.0.1"), Clock(i / 100)).wait == 0;
        QCOMPARE(compared, 10);
        const Door::Knock right = guarded.knock(QStringLiteral("KRM482"), QStringLiteral("10.0.0.1"), 1s);
        QVERIFY(!right.right && right.wait >= 1 && right.wait <= 6);
        // others are let in meanwhile, and in time so is this one
        QVERIFY(guarded.knock(QStringLiteral("KRM482"), QStringLiteral("10.0.0.2"), 1s).right);
        QVERIFY(guarded.knock(QStringLiteral("KRM482"), QStringLiteral("10.0.0.1"), 8s).right);
    }

    void manyAddressesHelpAGuesserLittle()
    {
        Door guarded = door();
        int compared = 0;
        for (int i = 0; i < 100000; ++i)
            compared += guarded.knock(wrong(), QStringLiteral("10.0.%1.%2").arg(i / 250).arg(i % 250), 0s).wait == 0;
        QCOMPARE(compared, 100);
        QCOMPARE(guarded.knock(wrong(), QStringLiteral("11.0.0.1"), 0s).wait, 1);
    }

    void rightCodesAreNotCounted()
    {
        Door guarded = door();
        for (int i = 0; i < 1000; ++i)
            QVERIFY(guarded.knock(QStringLiteral("krm-482"), QStringLiteral("10.0.0.1"), 0s).right);
    }

    void tokensLeadToPeople()
    {
        QRandomGenerator random(7);
        Door guarded = door();
        const QByteArray anna = newToken(random);
        const QByteArray bert = newToken(random);
        guarded.admit(guarded.hashOf(anna), 0);
        guarded.admit(guarded.hashOf(bert), 1);
        QCOMPARE(guarded.personOf(bert), std::optional(1));
        QCOMPARE(guarded.personOf(newToken(random)), std::nullopt);
        QCOMPARE(guarded.personOf({}), std::nullopt);
        QCOMPARE(guarded.personOf(guarded.hashOf(anna)), std::nullopt);
        guarded.remove(1);
        QCOMPARE(guarded.personOf(bert), std::nullopt);
        QCOMPARE(guarded.personOf(anna), std::optional(0));
    }
};

QTEST_APPLESS_MAIN(TestDoor)
#include "tst_door.moc"

#include "exchange/answercell.h"

#include <QTest>

using namespace heartwood;
using namespace heartwood::exchange;

/// What may stand in a cell of an answer file, and what may not.
class TestAnswerCell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void noAnswers_data();
    void noAnswers();
    void writtenCellsAreRead();
    void evidence();
    void noEvidence_data();
    void noEvidence();
};

void TestAnswerCell::answers_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<char>("answer");
    QTest::newRow("empty") << QByteArray("") << '-';
    QTest::newRow("1") << QByteArray("1") << '1';
    QTest::newRow("5") << QByteArray("5") << '5';
    QTest::newRow("3.0") << QByteArray("3.0") << '3';
    QTest::newRow("3.000") << QByteArray("3.000") << '3';
    QTest::newRow("3,0") << QByteArray("3,0") << '3';
    QTest::newRow("NA") << QByteArray("NA") << 'N';
    QTest::newRow("na") << QByteArray("na") << 'N';
    QTest::newRow("dK") << QByteArray("dK") << 'D';
}

void TestAnswerCell::answers()
{
    QFETCH(QByteArray, cell);
    QFETCH(char, answer);
    QVERIFY(answerOfCell(cell).has_value());
    QCOMPARE(static_cast<char>(*answerOfCell(cell)), answer);
}

void TestAnswerCell::noAnswers_data()
{
    QTest::addColumn<QByteArray>("cell");
    for (const char *cell :
         {"0", "6", "-1", "+3", "3.5", "3.", "33", "03", "3.0.0", "N/A", "n", "-", "D", "yes", "\xC3\xA9"})
        QTest::newRow(cell) << QByteArray(cell);
}

void TestAnswerCell::noAnswers()
{
    QFETCH(QByteArray, cell);
    QVERIFY(!answerOfCell(cell));
}

void TestAnswerCell::writtenCellsAreRead()
{
    for (const char c : QByteArray("12345ND-"))
        QCOMPARE(answerOfCell(cellOfAnswer(static_cast<Answer>(c))), static_cast<Answer>(c));
}

void TestAnswerCell::evidence()
{
    const auto kinds = evidenceOfCell(" affirmation@2026-05-01; Artefact ;");
    QVERIFY(kinds.has_value());
    QCOMPARE(kinds->size(), 2);
    QCOMPARE((*kinds)[0].kind, EvidenceKind::Affirmation);
    QCOMPARE((*kinds)[0].date, QDate(2026, 5, 1));
    QCOMPARE((*kinds)[1].kind, EvidenceKind::Artefact);
    QVERIFY(!(*kinds)[1].date);
    QVERIFY(evidenceOfCell("")->isEmpty());
}

void TestAnswerCell::noEvidence_data()
{
    QTest::addColumn<QByteArray>("cell");
    for (const char *cell : {"hearsay", "artefact@", "artefact@yesterday", "artefact@2026-02-30", "artefact;artefact",
                             "outcome@2026-01-01@2026-01-02", "@2026-01-01"})
        QTest::newRow(cell) << QByteArray(cell);
}

void TestAnswerCell::noEvidence()
{
    QFETCH(QByteArray, cell);
    QVERIFY(!evidenceOfCell(cell));
}

QTEST_APPLESS_MAIN(TestAnswerCell)
#include "tst_answercell.moc"

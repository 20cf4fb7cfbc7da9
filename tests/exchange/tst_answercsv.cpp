#include "exchange/answercsv.h"
#include "exchange/answerrows.h"
#include "model/questionnairedocument.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace heartwood;
using namespace heartwood::exchange;

/// Answer files, wide and long: what they say, and every way of being wrong.
class TestAnswerCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wide();
    void longForm();
    void realFile();
    void variantIsInferred_data();
    void variantIsInferred();
    void variantCanBeGiven();
    void spreadsheetHabits();
    void unknownColumnsCanBeIgnored();
    void faults_data();
    void faults();
    void everyFaultIsTold();
    void faultsAreCapped();
    void respondentsAreLimited();
    void groupsAreLimited();
    void roundTrip();

private:
    Result<Assessment> read(const QByteArray &text, const AnswerCsvOptions &options = {}) const;
    QByteArray sheet(const Assessment &assessment, int respondent) const;
    Questionnaire m_questionnaire;
    QTemporaryDir m_folder;
};

namespace {

const QByteArray channels = "empathy.listening.channels";
const QByteArray depth = "empathy.listening.depth";
const QByteArray loop = "empathy.listening.loop";
const QByteArray longHeader = "respondent,group,item,answer,evidence,note\n";

} // namespace

void TestAnswerCsv::initTestCase()
{
    m_questionnaire = questionnaireIn(*builtInQuestionnaire(u"customer-obsession"_qs), u"en"_qs);
}

Result<Assessment> TestAnswerCsv::read(const QByteArray &text, const AnswerCsvOptions &options) const
{
    QFile file(m_folder.filePath(u"answers.csv"_qs));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("no temporary file");
    file.close();
    return readAnswerCsv(file.fileName(), m_questionnaire, options);
}

/// The first three items' answers.
QByteArray TestAnswerCsv::sheet(const Assessment &assessment, int respondent) const
{
    return assessment.answers.mid(qsizetype(respondent) * assessment.itemCount, 3);
}

void TestAnswerCsv::wide()
{
    const auto a = read("respondent,group," + depth + ',' + channels + "\nAda,Leaders,3.0,NA\nBo,Staff,dk,\n");
    QVERIFY(a.ok());
    QCOMPARE(a->respondents.size(), 2);
    QCOMPARE(a->respondents[0].name, u"Ada"_qs);
    QVERIFY(a->respondents[0].finished);
    QCOMPARE(a->groups[a->respondents[1].group].name, u"Staff"_qs);
    QCOMPARE(a->groups[0].role, GroupRole::Neither);
    QCOMPARE(a->itemCount, 48);
    QCOMPARE(sheet(*a, 0), QByteArray("N3-"));
    QCOMPARE(sheet(*a, 1), QByteArray("-D-"));
    QCOMPARE(a->answers.mid(3, 45), QByteArray(45, '-'));
    QCOMPARE(a->aims, QList<Aim>(16));
}

void TestAnswerCsv::longForm()
{
    const auto a = read(longHeader + "Ada,Leaders," + loop + ",4,affirmation@2026-05-01;artefact,\"Well, yes\"\n" +
                        "Bo,," + loop + ",NA,,No such thing\nAda,Leaders," + depth + ",2,,\n");
    QVERIFY(a.ok());
    QCOMPARE(a->respondents.size(), 2);
    QCOMPARE(sheet(*a, 0), QByteArray("-24"));
    QCOMPARE(sheet(*a, 1), QByteArray("--N"));
    QCOMPARE(a->respondents[1].group, -1);
    QCOMPARE(a->notes, QList<Note>({{0, 2, u"Well, yes"_qs, {}}, {1, 2, {}, u"No such thing"_qs}}));
    QCOMPARE(a->evidence, QList<Evidence>({{0, 2, EvidenceKind::Affirmation, QDate(2026, 5, 1)},
                                           {0, 2, EvidenceKind::Artefact, std::nullopt}}));
}

void TestAnswerCsv::realFile()
{
    const auto a =
        readAnswerCsv(QStringLiteral(HEARTWOOD_TEST_DATA "/larkfield-workshop-2026.csv"), m_questionnaire, {});
    QVERIFY(a.ok());
    QCOMPARE(a->respondents.size(), 24);
    QCOMPARE(a->groups.size(), 3);
    QCOMPARE(a->head.variant, u"full"_qs);
    QCOMPARE(a->answers.size(), 24 * 48);
    QCOMPARE(sheet(*a, 0), QByteArray("333"));
}

void TestAnswerCsv::variantIsInferred_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("variant");
    QTest::newRow("wide pulse") << "respondent," + loop + "\na,1\n" << u"pulse"_qs;
    QTest::newRow("wide full") << "respondent," + loop + ',' + depth + "\na,1,\n" << u"full"_qs;
    QTest::newRow("long pulse") << "respondent,item,answer\na," + loop + ",1\n" << u"pulse"_qs;
    QTest::newRow("long full") << "respondent,item,answer\na," + loop + ",1\na," + depth + ",1\n" << u"full"_qs;
}

void TestAnswerCsv::variantIsInferred()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, variant);
    const auto a = read(text);
    QVERIFY(a.ok());
    QCOMPARE(a->head.variant, variant);
}

void TestAnswerCsv::variantCanBeGiven()
{
    const QByteArray pulse = "respondent," + loop + "\na,1\n";
    QCOMPARE(read(pulse, {.variant = u"full"_qs})->head.variant, u"full"_qs);
    const auto outside = read("respondent," + loop + ',' + depth + "\na,1,2\n", {.variant = u"pulse"_qs});
    QVERIFY(!outside);
    QCOMPARE(outside.error().faults, QList<Fault>({{FaultCode::UnknownColumn, 1, 3, QString::fromUtf8(depth), {}}}));
    QCOMPARE(read(pulse, {.variant = u"weekly"_qs}).error().code, ErrorCode::NoSuchQuestionnaire);
}

void TestAnswerCsv::spreadsheetHabits()
{
    // Byte order mark, semicolons, capitals in the header, padding, trailing separators, rows of separators only.
    const auto a = read("\xEF\xBB\xBF"
                        "Respondent;Group;" +
                        loop + ";;\r\n \"Ada\" ; Leaders ; 3,0 ;;\r\n;;;;\r\n");
    QVERIFY(a.ok());
    QCOMPARE(a->respondents.size(), 1);
    QCOMPARE(a->respondents[0].name, u"Ada"_qs);
    QCOMPARE(sheet(*a, 0), QByteArray("--3"));
    const auto unnamed = read(loop + "\n3\n4\n");
    QVERIFY(unnamed.ok());
    QCOMPARE(unnamed->respondents.size(), 2);
}

void TestAnswerCsv::unknownColumnsCanBeIgnored()
{
    const auto a = read("respondent,timestamp," + loop + "\nAda,=cmd,3\n", {.variant = {}, .ignoreColumns = true});
    QVERIFY(a.ok());
    QCOMPARE(sheet(*a, 0), QByteArray("--3"));
}

void TestAnswerCsv::faults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Fault>("fault");
    const QString item = QString::fromUtf8(loop);
    const QByteArray header = "respondent,group," + loop + '\n';
    const auto row = [](const char *name, const QByteArray &text, const Fault &fault) {
        QTest::newRow(name) << text << fault;
    };
    row("empty", "", {FaultCode::NoHeader, 0, 0, {}, {}});
    row("blank header", "\nAda,3\n", {FaultCode::NoHeader, 0, 0, {}, {}});
    row("no rows", header, {FaultCode::NoRows, 0, 0, {}, {}});
    row("no items", "respondent,group\nAda,x\n", {FaultCode::NoItems, 1, 0, {}, {}});
    row("unknown column", "respondent,mood," + loop + "\nAda,x,3\n", {FaultCode::UnknownColumn, 1, 2, u"mood"_qs, {}});
    row("unnamed column", "respondent,," + loop + "\nAda,x,3\n", {FaultCode::UnknownColumn, 1, 2, {}, {}});
    row("column twice", loop + ',' + loop + "\n3,3\n", {FaultCode::DuplicateColumn, 1, 2, item, {}});
    row("missing column", "respondent,item\nAda," + loop + "\n", {FaultCode::MissingColumn, 1, 0, u"answer"_qs, {}});
    row("short row", header + "Ada,x\n", {FaultCode::WrongCellCount, 2, 0, {}, u"2/3"_qs});
    row("long row", header + "Ada,x,3,4\n", {FaultCode::WrongCellCount, 2, 0, {}, u"4/3"_qs});
    row("bad answer", header + "Ada,x,3\nBo,x,7\n", {FaultCode::BadAnswer, 3, 3, item, u"7"_qs});
    row("same respondent", header + "Ada,x,3\nAda,x,3\n",
        {FaultCode::DuplicateRespondent, 3, 1, u"respondent"_qs, u"Ada"_qs});
    row("not UTF-8", header + "Ad\xE9,x,3\n", {FaultCode::NotUtf8, 2, 0, {}, {}});
    row("header not UTF-8", "r\xE9pondant," + loop + "\nx,3\n", {FaultCode::NotUtf8, 1, 0, {}, {}});
    row("zero byte", header + QByteArray("A\0,x,3\n", 7), {FaultCode::BadSyntax, 2, 0, {}, u"\\0"_qs});
    row("open quote", header + "\"Ada,x,3\n", {FaultCode::BadSyntax, 2, 1, u"respondent"_qs, u"\""_qs});
    row("name too long", header + QByteArray(201, 'a') + ",x,3\n",
        {FaultCode::TooLong, 2, 1, u"respondent"_qs, u"200"_qs});
    row("unknown item", longHeader + "Ada,,empathy.none,3,,\n",
        {FaultCode::UnknownItem, 2, 3, u"item"_qs, u"empathy.none"_qs});
    row("same answer", longHeader + "Ada,," + loop + ",3,,\nAda,," + loop + ",3,,\n",
        {FaultCode::DuplicateAnswer, 3, 3, u"item"_qs, item});
    row("two groups", longHeader + "Ada,x," + loop + ",3,,\nAda,y," + depth + ",3,,\n",
        {FaultCode::DuplicateRespondent, 3, 2, u"group"_qs, u"y"_qs});
    row("bad evidence", longHeader + "Ada,," + loop + ",3,hearsay,\n",
        {FaultCode::BadEvidence, 2, 5, u"evidence"_qs, u"hearsay"_qs});
    row("nobody's answer", longHeader + ",," + loop + ",3,,\n", {FaultCode::Empty, 2, 1, u"respondent"_qs, {}});
}

void TestAnswerCsv::faults()
{
    QFETCH(QByteArray, text);
    QFETCH(Fault, fault);
    const auto a = read(text);
    QVERIFY(!a);
    QCOMPARE(a.error().code, ErrorCode::BadAnswers);
    QVERIFY(a.error().file.endsWith(u"answers.csv"));
    QCOMPARE(a.error().faults.size(), 1);
    const Fault &got = a.error().faults[0];
    QCOMPARE(got.code, fault.code);
    QCOMPARE(got.row, fault.row);
    QCOMPARE(got.column, fault.column);
    QCOMPARE(got.place, fault.place);
    QCOMPARE(got.value, fault.value);
}

void TestAnswerCsv::everyFaultIsTold()
{
    const auto a = read("respondent,mood," + loop + ',' + depth + "\nAda,x,7,8\nAda,x,3,maybe\n");
    QVERIFY(!a);
    QStringList places;
    for (const Fault &fault : a.error().faults)
        places.append(QStringLiteral("%1/%2").arg(fault.row).arg(fault.column));
    QCOMPARE(places, QStringList({u"1/2"_qs, u"2/3"_qs, u"2/4"_qs, u"3/1"_qs, u"3/4"_qs}));
}

void TestAnswerCsv::faultsAreCapped()
{
    QByteArray text = loop + '\n';
    for (int i = 0; i < 5000; ++i)
        text += "x\n";
    QCOMPARE(read(text).error().faults.size(), maxFaults);
}

void TestAnswerCsv::respondentsAreLimited()
{
    const QByteArray most = loop + '\n' + QByteArray("3\n").repeated(maxRespondents);
    const auto fits = read(most);
    QVERIFY(fits.ok());
    QCOMPARE(fits->respondents.size(), maxRespondents);
    const auto over = read(most + "3\n");
    QVERIFY(!over);
    QCOMPARE(over.error().faults.size(), 1);
    QCOMPARE(over.error().faults[0].code, FaultCode::TooLong);
    QCOMPARE(over.error().faults[0].row, int(maxRespondents) + 2);
}

void TestAnswerCsv::groupsAreLimited()
{
    QByteArray text = "group," + loop + '\n';
    for (int i = 0; i < maxGroups; ++i)
        text += "g" + QByteArray::number(i) + ",3\n";
    QVERIFY(read(text).ok());
    QCOMPARE(read(text + "another,3\n").error().faults[0].code, FaultCode::TooLong);
}

void TestAnswerCsv::roundTrip()
{
    const auto first =
        readAnswerCsv(QStringLiteral(HEARTWOOD_TEST_DATA "/larkfield-workshop-2026.csv"), m_questionnaire, {});
    QVERIFY(first.ok());
    const auto again = read(writeAnswerCsv(m_questionnaire, *first));
    QVERIFY(again.ok());
    QCOMPARE(again->answers, first->answers);
    QCOMPARE(again->groups, first->groups);
    QCOMPARE(again->respondents, first->respondents);
    Assessment unnamed = *first;
    for (Respondent &respondent : unnamed.respondents)
        respondent.name.clear();
    unnamed.groups[0].name = u"=HYPERLINK(1)"_qs;
    const QByteArray csv = writeAnswerCsv(m_questionnaire, unnamed);
    QVERIFY(csv.contains("\r\n1,'=HYPERLINK(1),3"));
    QCOMPARE(read(csv)->answers, first->answers);
    Assessment choice = *first;
    choice.head.asked = {0, 1};
    const QByteArray header = writeAnswerCsv(m_questionnaire, choice).split('\r').first();
    QCOMPARE(header, QByteArray("respondent,group,") + m_questionnaire.items[0].key.toUtf8() + ',' +
                         m_questionnaire.items[1].key.toUtf8());
}

QTEST_APPLESS_MAIN(TestAnswerCsv)
#include "tst_answercsv.moc"

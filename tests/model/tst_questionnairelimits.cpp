#include "jsonedit.h"
#include "model/jsonnode.h"
#include "model/questionnairedocument.h"
#include "model/questionnairereader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace heartwood;

/// How much of everything is in it.
struct Counts
{
    int dimensions = 1;
    int practices = 1; ///< in each of these
    int items = 1;     ///< in each of these
    int more = 0;      ///< items in the last practice
    int advice = 1;    ///< in each practice
    int essays = 1;
};
Q_DECLARE_METATYPE(Counts)

/// A questionnaire just within its limits is read, and just beyond it is told where, and how much it is.
class TestQuestionnaireLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lists_data();
    void lists();
    void members_data();
    void members();
    void texts_data();
    void texts();
    void filesTogether();

private:
    QByteArray documentOf(const Counts &counts) const;
    QJsonObject wordsOf(const QJsonArray &dimensions, const Counts &counts) const;
    QJsonObject m_small;
};

namespace {

QJsonArray itemsOf(const QString &practice, int count)
{
    QJsonArray items;
    for (int i = 0; i < count; ++i)
        items.append(QJsonObject{{u"key"_qs, QStringLiteral("%1.i%2").arg(practice).arg(i)}, {u"aspect"_qs, {}}});
    return items;
}

QJsonArray adviceOf(const QString &practice, int count)
{
    QJsonArray advice;
    for (int i = 0; i < count; ++i)
        advice.append(QJsonObject{{u"key"_qs, QStringLiteral("%1.a%2").arg(practice).arg(i)},
                                  {u"from"_qs, 1},
                                  {u"effort"_qs, 1},
                                  {u"effect"_qs, 1},
                                  {u"moves"_qs, QJsonArray{u"d0.p0.i0"_qs}}});
    return advice;
}

QJsonArray dimensionsOf(const Counts &counts)
{
    QJsonArray dimensions;
    for (int d = 0; d < counts.dimensions; ++d) {
        QJsonArray practices;
        for (int p = 0; p < counts.practices; ++p) {
            const QString key = QStringLiteral("d%1.p%2").arg(d).arg(p);
            const bool last = d == counts.dimensions - 1 && p == counts.practices - 1;
            practices.append(QJsonObject{{u"key"_qs, key},
                                         {u"items"_qs, itemsOf(key, counts.items + (last ? counts.more : 0))},
                                         {u"advice"_qs, adviceOf(key, counts.advice)}});
        }
        dimensions.append(QJsonObject{{u"key"_qs, QStringLiteral("d%1").arg(d)}, {u"practices"_qs, practices}});
    }
    return dimensions;
}

QString placeOf(const QStringList &path)
{
    QString place = u"$"_qs;
    for (const QString &step : path) {
        bool isIndex = false;
        step.toInt(&isIndex);
        place += isIndex && !path.contains(u"portraits"_qs) ? QStringLiteral("[%1]").arg(step) : jsonStep(step);
    }
    return place;
}

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QList<Fault> faultsOf(const QByteArray &json)
{
    const auto result = readQuestionnaireDocument(json);
    return result ? QList<Fault>() : result.error().faults;
}

bool tells(const QList<Fault> &faults, const QString &place, qsizetype value)
{
    return std::ranges::any_of(faults, [&](const Fault &fault) {
        return fault.code == FaultCode::TooLong && fault.place == place && fault.value == QString::number(value);
    });
}

} // namespace

void TestQuestionnaireLimits::initTestCase()
{
    QFile file(QStringLiteral(HEARTWOOD_TEST_DATA "/small-questionnaire.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_small = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(faultsOf(documentOf({})).isEmpty());
}

QJsonObject TestQuestionnaireLimits::wordsOf(const QJsonArray &dimensions, const Counts &counts) const
{
    const QJsonObject adviceText{
        {u"do"_qs, u"x"_qs}, {u"why"_qs, u"x"_qs}, {u"first30"_qs, QJsonArray{u"a"_qs, u"b"_qs, u"c"_qs}}};
    QJsonObject words = m_small[u"catalogues"][u"en"].toObject(), all, practices, items, advice;
    for (const auto dimension : dimensions) {
        all.insert(dimension[u"key"].toString(), words[u"dimensions"][u"d"]);
        for (const auto practice : dimension[u"practices"].toArray()) {
            practices.insert(practice[u"key"].toString(), words[u"practices"][u"d.p"]);
            for (const auto item : practice[u"items"].toArray())
                items.insert(item[u"key"].toString(), words[u"items"][u"d.p.i"]);
            for (const auto piece : practice[u"advice"].toArray())
                advice.insert(piece[u"key"].toString(), adviceText);
        }
    }
    words[u"dimensions"] = all;
    words[u"practices"] = practices;
    words[u"items"] = items;
    words[u"advice"] = advice;
    QJsonArray essays;
    for (int i = 0; i < counts.essays; ++i)
        essays.append(QJsonObject{{u"title"_qs, u"x"_qs}, {u"text"_qs, u"x"_qs}});
    words[u"why"] = essays;
    return words;
}

QByteArray TestQuestionnaireLimits::documentOf(const Counts &counts) const
{
    const QJsonArray dimensions = dimensionsOf(counts);
    const QJsonObject root = edited(m_small, {u"structure"_qs, u"dimensions"_qs}, dimensions).toObject();
    return bytesOf(edited(root, {u"catalogues"_qs, u"en"_qs}, wordsOf(dimensions, counts)).toObject());
}

void TestQuestionnaireLimits::lists_data()
{
    QTest::addColumn<Counts>("fits");
    QTest::addColumn<Counts>("over");
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("most");
    const auto first = u"$.structure.dimensions[0]"_qs;
    const auto practice = first + u".practices[0]"_qs;
    const auto row = [](const char *name, const Counts &fits, const Counts &over, const QString &place, int most) {
        QTest::newRow(name) << fits << over << place << most;
    };
    row("dimensions", {.dimensions = 24}, {.dimensions = 25}, u"$.structure.dimensions"_qs, 24);
    row("practices", {.practices = 24}, {.practices = 25}, first + u".practices"_qs, 24);
    row("items", {.items = 24}, {.items = 25}, practice + u".items"_qs, 24);
    row("items in all", {.dimensions = 5, .practices = 5, .items = 20},
        {.dimensions = 5, .practices = 5, .items = 20, .more = 1}, u"$.structure.dimensions"_qs, 500);
    row("advice", {.advice = 60}, {.advice = 61}, practice + u".advice"_qs, 60);
    row("essays", {.essays = 24}, {.essays = 25}, u"$.catalogues.en.why"_qs, 24);
}

void TestQuestionnaireLimits::lists()
{
    QFETCH(const Counts, fits);
    QFETCH(const Counts, over);
    QFETCH(const QString, place);
    QFETCH(const int, most);
    QCOMPARE(faultsOf(documentOf(fits)).size(), 0);
    QVERIFY(tells(faultsOf(documentOf(over)), place, most + 1));
}

void TestQuestionnaireLimits::members_data()
{
    QTest::addColumn<QString>("place"); // of an object that takes so many members
    QTest::addColumn<QString>("member");
    QTest::addColumn<int>("most");
    QTest::newRow("variants") << u"structure/variants"_qs << u"v"_qs << 24;
    QTest::newRow("languages") << u"catalogues"_qs << u"aa-"_qs << int(maxLanguages);
}

void TestQuestionnaireLimits::members()
{
    QFETCH(const QString, place);
    QFETCH(const QString, member);
    QFETCH(const int, most);
    const QStringList path = place.split(u'/');
    const QJsonValue object = m_small[path.first()];
    const QJsonObject there = (path.size() > 1 ? object[path.last()] : object).toObject();
    const auto with = [&](int count) {
        QJsonObject filled = there;
        for (int i = int(there.size()); i < count; ++i)
            filled.insert(member + QString::number(100 + i), there.begin().value());
        return bytesOf(edited(m_small, path, filled).toObject());
    };
    for (const Fault &fault : faultsOf(with(most)))
        QVERIFY(fault.code != FaultCode::TooLong);
    const QList<Fault> over = faultsOf(with(most + 1));
    QCOMPARE(over.size(), 1);
    QVERIFY(tells(over, placeOf(path), most + 1));
}

void TestQuestionnaireLimits::texts_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<qsizetype>("most");
    const auto row = [](const QString &path, qsizetype most) {
        QTest::newRow(qPrintable(path)) << QString(u"catalogues/en/"_qs + path) << most;
    };
    row(u"title"_qs, longest::title);
    row(u"summary"_qs, longest::meaning);
    row(u"levels/4/title"_qs, longest::title);
    row(u"levels/0/meaning"_qs, longest::meaning);
    row(u"aspects/focus/title"_qs, longest::title);
    row(u"aspects/focus/from"_qs, longest::pole);
    row(u"aspects/focus/to"_qs, longest::pole);
    for (const QString &words : {u"meaning"_qs, u"low"_qs, u"middle"_qs, u"high"_qs})
        row(u"aspects/focus/"_qs + words, longest::meaning);
    row(u"why/0/title"_qs, longest::title);
    row(u"why/0/text"_qs, longest::essay);
    row(u"dimensions/d0/title"_qs, longest::title);
    row(u"dimensions/d0/promise"_qs, longest::promise);
    row(u"practices/d0.p0/title"_qs, longest::title);
    row(u"practices/d0.p0/short"_qs, longest::practiceLabel);
    row(u"practices/d0.p0/promise"_qs, longest::promise);
    row(u"practices/d0.p0/portraits/5"_qs, longest::portrait);
    row(u"items/d0.p0.i0/short"_qs, longest::itemLabel);
    row(u"items/d0.p0.i0/question"_qs, longest::question);
    row(u"items/d0.p0.i0/help"_qs, longest::help);
    row(u"items/d0.p0.i0/anchors/4"_qs, longest::anchor);
    row(u"advice/d0.p0.a0/do"_qs, longest::advice);
    row(u"advice/d0.p0.a0/why"_qs, longest::advice);
    row(u"advice/d0.p0.a0/first30/2"_qs, longest::clause);
    QTest::newRow("key") << u"structure/key"_qs << qsizetype(80);
}

void TestQuestionnaireLimits::texts()
{
    QFETCH(const QString, path);
    QFETCH(const qsizetype, most);
    const QStringList steps = path.split(u'/');
    const QJsonObject root = QJsonDocument::fromJson(documentOf({})).object();
    const auto with = [&](qsizetype size) { return bytesOf(edited(root, steps, QString(size, u'x')).toObject()); };
    QCOMPARE(faultsOf(with(most)).size(), 0);
    const QList<Fault> over = faultsOf(with(most + 1));
    QCOMPARE(over.size(), 1);
    QVERIFY2(tells(over, placeOf(steps), most + 1), qPrintable(over[0].place));
}

/// However many files it is made of.
void TestQuestionnaireLimits::filesTogether()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QJsonObject keys = m_small[u"structure"].toObject();
    keys.insert(u"format"_qs, 1);
    const QByteArray structure = bytesOf(keys);
    const QByteArray english = bytesOf(m_small[u"catalogues"][u"en"].toObject());
    const QByteArray german = QByteArray(english).replace("\"language\":\"en\"", "\"language\":\"de\"");
    const qsizetype room = maxQuestionnaireBytes - structure.size() - english.size() - german.size();
    QVERIFY(write(u"q.json"_qs, structure) && write(u"q.en.json"_qs, english));
    QVERIFY(write(u"q.de.json"_qs, german + QByteArray(room, ' ')));
    QVERIFY(loadQuestionnaireFile(folder.filePath(u"q.json"_qs)).ok());
    QVERIFY(write(u"q.de.json"_qs, german + QByteArray(room + 1, ' ')));
    const auto over = loadQuestionnaireFile(folder.filePath(u"q.json"_qs));
    QCOMPARE(over.error().code, ErrorCode::TooLarge);
    QCOMPARE(over.error().detail, QString::number(maxQuestionnaireBytes));
    QCOMPARE(joinQuestionnaireDocument(structure, {{u"en"_qs, english + QByteArray(maxQuestionnaireBytes, ' ')}})
                 .error()
                 .code,
             ErrorCode::TooLarge);
}

QTEST_APPLESS_MAIN(TestQuestionnaireLimits)
#include "tst_questionnairelimits.moc"

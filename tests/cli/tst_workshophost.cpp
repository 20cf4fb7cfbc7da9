#include "../storage/fixture.h"

#include "cli/workshophost.h"
#include "storage/workshopstore.h"

#include "phone.h"

#include <QJsonArray>
#include <QTest>

using namespace heartwood;
using namespace heartwood::cli;
using namespace heartwood::live;
using namespace heartwood::live::test;
using heartwood::storage::test::Folder;
using heartwood::storage::test::valueOf;

namespace {

/// The full questionnaire's first three practices.
const QList<int> chosen{0, 1, 2, 3, 4, 5, 6, 7, 8};

/// A workshop that phones take part in, and its file.
struct Hosted
{
    Hosted()
    {
        workspace = folder.open();
        WorkshopWish wish;
        wish.plan.title = u"Leaders"_qs;
        wish.plan.items = chosen;
        wish.variant = u"full"_qs;
        wish.drill = true;
        wish.host = u"127.0.0.1"_qs;
        wish.port = valueOf(freePort(wish.host, 18420));
        const auto document = valueOf(builtInQuestionnaire(u"customer-obsession"_qs));
        assessment = valueOf(beginWorkshop(*workspace, document, wish));
        open();
    }
    void open()
    {
        const Address listen = addressIn(valueOf(storage::WorkshopStore(*workspace).load(assessment)).plan.listen);
        host = valueOf(WorkshopHost::open(*workspace, assessment, listen, u"en"_qs, [](const Snapshot &) {}));
        code = host->kept().code;
    }
    /// Taken up from the file alone, where it listened before.
    void resume()
    {
        host.reset();
        workspace.reset();
        workspace = folder.open();
        open();
    }

    qsizetype dotsKept() const { return valueOf(storage::WorkshopStore(*workspace).load(assessment)).dots.size(); }

    Folder folder;
    std::unique_ptr<storage::Workspace> workspace;
    std::unique_ptr<WorkshopHost> host;
    QByteArray code;
    qint64 assessment = 0;
    Crowd crowd;
};

QJsonArray dotsIn(const QJsonObject &state)
{
    return state[u"deciding"].toObject()[u"dots"].toArray();
}

std::unique_ptr<Phone> joined(Hosted &hosted)
{
    auto phone = std::make_unique<Phone>(hosted.crowd, hosted.host->address());
    phone->joinAndConnect(hosted.code);
    return phone;
}

bool showsDots(Phone &phone, const QJsonArray &dots)
{
    return phone.await([&dots](const QJsonObject &it) { return dotsIn(it) == dots; }).has_value();
}

} // namespace

/// A workshop from phone to file and back.
class TestWorkshopHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dotsOutliveAKill();
    void asksTheDrillAgain();
};

void TestWorkshopHost::dotsOutliveAKill()
{
    Hosted hosted;
    const auto phone = joined(hosted);
    QVERIFY(phone->awaitStage(u"lobby"_qs));
    hosted.host->post(command::Start());
    hosted.host->post(command::Reveal());
    const QList<Practice> &practices = hosted.host->questionnaire().practices;
    hosted.host->post(command::Decide{.gaps = {practices[1].key, practices[0].key}});
    QVERIFY(phone->awaitStage(u"deciding"_qs));
    phone->say(R"({"type":"dots","gap":0,"dots":3})");
    phone->say(R"({"type":"dots","gap":1,"dots":2})");
    QVERIFY(showsDots(*phone, {3, 2})); // on disk, that is
    QCOMPARE(hosted.dotsKept(), 2);
    const QByteArray token = phone->token();
    const Address before = hosted.host->address();
    hosted.resume();
    QCOMPARE(hosted.host->address().authority(), before.authority());
    Phone back(hosted.crowd, hosted.host->address());
    back.connect(token);
    QVERIFY(showsDots(back, {3, 2}));
    back.say(R"({"type":"dots","gap":0,"dots":1})");
    QVERIFY(showsDots(back, {1, 2}));
    hosted.host->post(command::Close());
    QTRY_VERIFY(!valueOf(storage::WorkshopStore(*hosted.workspace).running()));
    QCOMPARE(valueOf(storage::WorkshopStore(*hosted.workspace).dots(hosted.assessment)),
             (QList<GapDots>{{hosted.host->questionnaire().practices[0].key, 2},
                             {hosted.host->questionnaire().practices[1].key, 1}}));
    QCOMPARE(valueOf(storage::AssessmentStore(*hosted.workspace).head(hosted.assessment)).asked, chosen);
}

void TestWorkshopHost::asksTheDrillAgain()
{
    Hosted hosted;
    const auto phone = joined(hosted);
    QVERIFY(phone->awaitStage(u"lobby"_qs));
    hosted.host->post(command::Start());
    hosted.host->post(command::Reveal());
    hosted.host->post(command::Drill());
    const Drill drill = valueOf(builtInDrill(u"en"_qs));
    const auto asks = [&drill](int question) {
        return [&drill, question](const QJsonObject &it) {
            return it[u"item"].toObject()[u"question"].toString() == drill.questions[question].question;
        };
    };
    const auto state = phone->await(asks(0));
    QVERIFY(state);
    const QJsonObject item = (*state)[u"item"].toObject();
    QCOMPARE(item[u"position"].toInt(), 9);
    QCOMPARE(item[u"anchors"].toArray().size(), 5);
    QCOMPARE(item[u"drill"].toObject()[u"scenario"].toArray().toVariantList().size(), drill.scenario.size());
    phone->vote(9, '4');
    QVERIFY(phone->await(u"ack"_qs));
    QVERIFY(phone->await(asks(1))); // the only person has voted
    const QByteArray token = phone->token();
    hosted.resume();
    QCOMPARE(hosted.host->kept().votes.size(), 1);
    Phone back(hosted.crowd, hosted.host->address());
    back.connect(token);
    QVERIFY(back.await(asks(1)));
}

QTEST_GUILESS_MAIN(TestWorkshopHost)
#include "tst_workshophost.moc"

#include "cli/workshophost.h"

#include "cli/workshopsink.h"
#include "cli/workspaceaccess.h"
#include "live/door.h"
#include "live/phonewords.h"
#include "storage/questionnairestore.h"

#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>

namespace heartwood::cli {

namespace {

constexpr quint16 portsTried = 10;

live::Texts textsOf(const Questionnaire &questionnaire, const live::Plan &plan, const std::optional<DrillTalk> &drill)
{
    live::Texts texts;
    for (const int index : plan.items) {
        const Item &item = questionnaire.items[index];
        const Practice &practice = questionnaire.practices[item.practice];
        texts.asked << live::ItemText{.practice = practice.title,
                                      .dimension = practice.dimension,
                                      .question = item.question,
                                      .anchors = item.anchors};
    }
    if (drill) {
        for (const DrillQuestion &question : drill->drill.questions)
            texts.asked << live::ItemText{.practice = drill->drill.title,
                                          .dimension = 0,
                                          .question = question.question,
                                          .anchors = question.choices};
        texts.scenario = drill->drill.scenario;
    }
    for (const Practice &practice : questionnaire.practices)
        texts.gaps.insert(practice.key, practice.title);
    return texts;
}

/// As addressIn reads it.
QString listenText(const QString &host, quint16 port)
{
    if (host.isEmpty())
        return {};
    return (host.contains(u':') ? u"[%1]:%2"_qs : u"%1:%2"_qs).arg(host).arg(port);
}

QHash<QByteArray, live::Page> phonePages()
{
    const std::pair<const char *, const char *> kinds[] = {{"index.html", "text/html; charset=utf-8"},
                                                           {"page.css", "text/css; charset=utf-8"},
                                                           {"page.js", "text/javascript; charset=utf-8"},
                                                           {"icon.svg", "image/svg+xml"}};
    QHash<QByteArray, live::Page> pages;
    for (const auto &[name, type] : kinds) {
        QFile file(QStringLiteral(":/heartwood/phone/") + QLatin1String(name));
        if (file.open(QIODevice::ReadOnly))
            pages.insert(qstrcmp(name, "index.html") == 0 ? QByteArray("/") : '/' + QByteArray(name),
                         {.type = type, .bytes = file.readAll()});
    }
    return pages;
}

} // namespace

live::Address addressIn(const QString &listen)
{
    QString host = listen.section(u':', 0, -2);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    return {.host = host, .port = listen.section(u':', -1).toUShort()};
}

Result<quint16> freePort(const QString &host, quint16 port)
{
    for (quint16 more = 0;; ++more) {
        const auto address = live::Network(live::NetworkLimits()).listen(host, quint16(port + more));
        if (address)
            return address->port;
        if (more + 1 == portsTried)
            return address.error();
    }
}

Result<qint64> beginWorkshop(storage::Workspace &workspace, const QuestionnaireDocument &document,
                             const WorkshopWish &wish)
{
    const Result<QString> kept = storage::QuestionnaireStore(workspace).keep(document);
    if (!kept)
        return kept.error();
    storage::NewAssessment assessment;
    assessment.title = wish.plan.title;
    assessment.organization = wish.organization;
    assessment.questionnaireHash = document.hash;
    assessment.date = QDate::currentDate();
    assessment.variant = wish.variant;
    assessment.mode = wish.plan.mode;
    std::optional<Drill> drill;
    if (wish.drill) {
        const Result<Drill> shipped = builtInDrill(wish.language);
        if (!shipped)
            return shipped.error();
        drill = *shipped;
    }
    QRandomGenerator &random = *QRandomGenerator::system();
    return storage::WorkshopStore(workspace).begin(newWorkshop(wish.plan, assessment, live::newCode(random),
                                                               live::newSecret(random),
                                                               listenText(wish.host, wish.port), drill));
}

Result<std::unique_ptr<WorkshopHost>> WorkshopHost::open(storage::Workspace &workspace, qint64 assessment,
                                                         const live::Address &listen, const QString &language,
                                                         live::Room::Changed changed)
{
    auto round = loadRound(workspace, QString::number(assessment), language);
    if (!round)
        return round.error();
    auto kept = keptWorkshop(workspace, assessment);
    if (!kept)
        return kept.error();
    const auto drill = storage::WorkshopStore(workspace).drill(assessment);
    if (!drill)
        return drill.error();
    auto sink = WorkshopSink::open(workspace, assessment);
    if (!sink)
        return sink.error();
    std::unique_ptr<WorkshopHost> host(new WorkshopHost);
    host->m_assessment = assessment;
    host->m_questionnaire = std::move(round->questionnaire);
    host->m_kept = *std::move(kept);
    host->m_texts = textsOf(host->m_questionnaire, host->m_kept.plan, *drill);
    host->m_sink = *std::move(sink);
    host->m_server = std::make_unique<live::Server>(
        live::Settings{.address = listen.host,
                       .port = listen.port,
                       .kept = host->m_kept,
                       .texts = host->m_texts,
                       .pages = phonePages(),
                       .words = QJsonDocument(live::phoneWords()).toJson(QJsonDocument::Compact)},
        *host->m_sink, std::move(changed));
    const Result<live::Address> address = host->m_server->start();
    if (!address)
        return address.error();
    host->m_address = *address;
    return host;
}

WorkshopHost::~WorkshopHost()
{
    stop();
}

void WorkshopHost::stop()
{
    m_server->stop();
}

QString WorkshopHost::url() const
{
    if (m_address.host.isEmpty())
        return {};
    return QStringLiteral("http://%1/#%2").arg(m_address.authority(), QString::fromLatin1(m_kept.code));
}

QString spokenCode(const QByteArray &code)
{
    return QString::fromLatin1(code.first(code.size() / 2) + '-' + code.sliced(code.size() / 2));
}

} // namespace heartwood::cli
